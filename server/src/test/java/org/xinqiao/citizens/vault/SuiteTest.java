package org.xinqiao.citizens.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("a suite seals and finds (密码套件)")
class SuiteTest {

    private static final byte[] BOUND = {1, 2};
    private static final byte[] TEXT = "张三".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEAD = {9};

    @ParameterizedTest
    @EnumSource
    void opensWhatItSealed(Suite suite) throws GeneralSecurityException {
        SecretKey key = suite.newSealingKey();
        byte[] sealed = suite.seal(key, HEAD, TEXT, BOUND);
        assertThat(sealed).startsWith(HEAD);
        assertThat(suite.open(key, sealed, HEAD.length, BOUND)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void neverSealsTheSameTextTheSameWay(Suite suite) {
        SecretKey key = suite.newSealingKey();
        byte[] once = suite.seal(key, HEAD, TEXT, BOUND);
        assertThat(suite.seal(key, HEAD, TEXT, BOUND)).isNotEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource
    void opensNothingThatWasChangedAnywhere(Suite suite) {
        SecretKey key = suite.newSealingKey();
        byte[] sealed = suite.seal(key, HEAD, TEXT, BOUND);
        for (int at = HEAD.length; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            doesNotOpen(suite, key, changed, BOUND);
        }
        doesNotOpen(suite, key, sealed, new byte[] {1, 3});
        doesNotOpen(suite, suite.newSealingKey(), sealed, BOUND);
    }

    @ParameterizedTest
    @EnumSource
    void hashesTheSameWayUnderOneKeyOnly(Suite suite) {
        SecretKey key = suite.newHashKey();
        assertThat(suite.hash(key, TEXT)).hasSize(32).isEqualTo(suite.hash(key, TEXT));
        assertThat(suite.hash(key, TEXT)).isNotEqualTo(suite.hash(suite.newHashKey(), TEXT));
    }

    /** RFC 8998, appendix A.1. */
    @Test
    void opensWhatTheStandardSealedWithSm4() throws GeneralSecurityException {
        HexFormat hex = HexFormat.of();
        SecretKey key = Suite.SM4.sealingKey(hex.parseHex("0123456789abcdeffedcba9876543210"));
        byte[] sealed = hex.parseHex("00001234567800000000abcd"
                + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");
        byte[] bound = hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        assertThat(hex.formatHex(Suite.SM4.open(key, sealed, 0, bound)))
                .isEqualTo("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                        + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    }

    /** The keyed hash (RFC 2104) put together by hand out of SM3 as GB/T 32905 has it. */
    @Test
    void hashesWithSm3() throws GeneralSecurityException {
        MessageDigest sm3 = MessageDigest.getInstance("SM3", new BouncyCastleProvider());
        assertThat(HexFormat.of().formatHex(sm3.digest("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        SecretKey key = Suite.SM4.newHashKey();
        byte[] inner = Arrays.copyOf(key.getEncoded(), 64);
        byte[] outer = inner.clone();
        for (int i = 0; i < 64; i++) {
            inner[i] ^= 0x36;
            outer[i] ^= 0x5c;
        }
        sm3.update(inner);
        byte[] within = sm3.digest(TEXT);
        sm3.update(outer);
        assertThat(Suite.SM4.hash(key, TEXT)).isEqualTo(sm3.digest(within));
    }

    private static void doesNotOpen(Suite suite, SecretKey key, byte[] sealed, byte[] bound) {
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> suite.open(key, sealed, HEAD.length, bound));
    }
}
