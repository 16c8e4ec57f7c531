package silian.examples.broken.language;

import org.springframework.beans.factory.annotation.Autowired;

class FieldInjection {

    @Autowired
    Runnable injected = () -> {};
}
