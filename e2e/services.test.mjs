// 服务账号: a partner's system is made, given a key and a role by two people, and calls in with signed requests.
import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { describe, it } from "node:test";
import { Clerk } from "./clerk.mjs";
import { inTheCity } from "./people.mjs";

describe("服务账号 partners’ systems", () => {
  const city = inTheCity();
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  let keyId;

  /** What the manual for partners tells to do. */
  async function call(method, path, body = "") {
    const { pathname, search } = new URL(path, city.base);
    const digest = `sha-256=:${createHash("sha256").update(body).digest("base64")}:`;
    const now = Math.floor(Date.now() / 1000);
    const covered = body
      ? '("@method" "@path" "@query" "content-digest")'
      : '("@method" "@path" "@query")';
    const params = `${covered};created=${now};expires=${now + 60};nonce="${randomUUID()}";keyid="${keyId}"`;
    const lines = [
      `"@method": ${method}`,
      `"@path": ${pathname}`,
      `"@query": ${search || "?"}`,
    ];
    if (body) lines.push(`"content-digest": ${digest}`);
    lines.push(`"@signature-params": ${params}`);
    const signature = sign(
      null,
      Buffer.from(lines.join("\n")),
      privateKey,
    ).toString("base64");
    const headers = {
      "Signature-Input": `sig=${params}`,
      Signature: `sig=:${signature}:`,
    };
    if (body)
      Object.assign(headers, {
        "Content-Digest": digest,
        "Content-Type": "application/json",
      });
    return fetch(`${city.base}${path}`, {
      method,
      headers,
      body: body || undefined,
    });
  }

  it("系统管理员: adds the account, takes the public key in, and is told the id of the key", async () => {
    const { page } = await city.as("sysadmin");
    await page.goto(`${city.base}/admin/services`);
    await page.getByRole("button", { name: "新增服务账号" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("对接系统").fill("市 110 报警平台");
    await drawer.getByLabel("用户名").fill("police-110");
    await drawer.getByRole("button", { name: "保存" }).click();
    await page
      .getByRole("button", { name: "登记公钥 市 110 报警平台" })
      .click();
    await drawer.getByLabel("密钥名称").fill("正式环境");
    await drawer.getByLabel("Ed25519 公钥").fill("这不是公钥");
    await drawer.getByRole("button", { name: "保存" }).click();
    await drawer
      .locator(".error", { hasText: "这不是 Ed25519 公钥" })
      .waitFor();
    await drawer
      .getByLabel("Ed25519 公钥")
      .fill(publicKey.export({ type: "spki", format: "pem" }));
    await drawer.getByRole("button", { name: "保存" }).click();
    keyId = await page.locator("[data-key-id]").innerText();
    assert.match(keyId, /^xq-[0-9a-f]{16}$/);
    await drawer.getByRole("button", { name: "关闭" }).last().click();
    await page
      .locator("tr", { hasText: "police-110" })
      .getByText(keyId)
      .waitFor();
    assert.equal((await call("GET", "/api/imports")).status, 401);
  });

  it("安全管理员: approves the key, which counts from then on", async () => {
    const { page } = await city.as("secadmin");
    await page.goto(`${city.base}/admin/services`);
    await page.getByText("待安全管理员批准").waitFor();
    await page.getByRole("button", { name: `批准 ${keyId}` }).click();
    await page.getByText("待安全管理员批准").waitFor({ state: "detached" });
    assert.equal((await call("GET", "/api/imports")).status, 403);
  });

  it("安全管理员: grants a role, and the system may do what the role may", async () => {
    const security = await Clerk.signIn(city.base, "secadmin");
    const found = (await security.get("/services?q=police-110")).items[0];
    await security.post(`/accounts/${found.account.id}/roles`, {
      roles: ["dispatcher"],
    });
    assert.equal((await call("GET", "/api/imports")).status, 200);
    const answer = await call("GET", "/api/accounts?q=x");
    assert.equal((await answer.json()).code, "access.denied");
  });

  it("吊销: from then on nothing is taken", async () => {
    const { page } = await city.as("secadmin");
    await page.goto(`${city.base}/admin/services`);
    await page.getByRole("button", { name: `吊销 ${keyId}` }).click();
    await page.getByText("已吊销").waitFor();
    const answer = await call("GET", "/api/imports");
    assert.equal((await answer.json()).code, "access.signature-key-over");
  });
});
