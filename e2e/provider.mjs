// 测试身份提供方: a real OpenID provider on a free port of the loopback, at which anybody is who they say they are.
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';

export const CLIENT = {
  id: 'xinqiao',
  secret: 'a-secret-of-the-two-and-nobody-else',
};

async function signingKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    ...(await exportJWK(privateKey)),
    alg: 'RS256',
    use: 'sig',
    kid: 'e2e',
  };
}

function listen(server) {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });
}

/** No consent is asked for: whoever runs the provider has agreed. */
async function agreed(ctx) {
  const { provider, client, session } = ctx.oidc;
  const grant = new provider.Grant({
    clientId: client.clientId,
    accountId: session.accountId,
  });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

const form = (uid) => `<!doctype html><meta charset="utf-8"><title>市统一身份认证</title>
<form method="post" action="/interaction/${uid}"><label>工号 <input name="who" autofocus></label><button>登录</button></form>`;

async function body(request) {
  let text = '';
  for await (const piece of request) text += piece;
  return new URLSearchParams(text);
}

/** @param origins where the house may be found */
export async function startProvider(origins) {
  let answer = (request, response) => response.end();
  const server = createServer((request, response) => answer(request, response));
  const issuer = `http://127.0.0.1:${await listen(server)}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: origins.map((origin) => `${origin}/sign-in/back`),
      },
    ],
    jwks: { keys: [await signingKey()] },
    cookies: { keys: ['a-key-of-this-run'] },
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    features: { devInteractions: { enabled: false } },
    interactions: {
      url: (ctx, interaction) => `/interaction/${interaction.uid}`,
    },
    findAccount: (ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: `subject-of-${id}`, preferred_username: id }),
    }),
    loadExistingGrant: agreed,
    ttl: {
      Session: 600,
      Interaction: 600,
      Grant: 600,
      AccessToken: 60,
      IdToken: 60,
      AuthorizationCode: 60,
    },
  });
  const callback = provider.callback();
  answer = async (request, response) => {
    const uid = /^\/interaction\/([\w-]+)$/.exec(request.url)?.[1];
    if (!uid) return callback(request, response);
    if (request.method === 'POST') {
      const accountId = (await body(request)).get('who');
      return provider.interactionFinished(request, response, {
        login: { accountId },
      });
    }
    response.setHeader('Content-Type', 'text/html');
    response.end(form(uid));
  };
  return {
    issuer,
    stop: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}
