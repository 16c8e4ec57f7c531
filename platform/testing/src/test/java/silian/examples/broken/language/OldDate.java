package silian.examples.broken.language;

import java.util.Date;

record OldDate(Date date) {}
