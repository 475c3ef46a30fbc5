package org.xinqiao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 心桥: the application. */
@SpringBootApplication
public class Xinqiao {

    /** Starts the server; every setting may be given as an argument, an environment variable or in a file. */
    public static void main(String[] args) {
        SpringApplication.run(Xinqiao.class, args);
    }
}
