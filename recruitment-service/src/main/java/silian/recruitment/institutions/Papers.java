package silian.recruitment.institutions;

import java.math.BigDecimal;

/**
 * The scores of the two written papers.
 *
 * @param a 职业能力倾向测验
 * @param b 综合应用能力
 */
record Papers(BigDecimal a, BigDecimal b) {}
