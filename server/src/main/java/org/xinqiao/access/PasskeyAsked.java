package org.xinqiao.access;

import java.util.List;

/** 请出示通行密钥: what a browser is asked to have signed, in the words of WebAuthn's request options. */
public record PasskeyAsked(
        String challenge,
        long timeout,
        String rpId,
        List<PasskeyOffer.Handle> allowCredentials,
        String userVerification) {}
