/**
 * Accreditation of talents in classes (人才分类认定): application, examination by dated criteria, publicity, objection,
 * decision, appeal, revocation.
 */
@NullMarked
package silian.recruitment.accreditations;

import org.jspecify.annotations.NullMarked;
