import type { DatabaseSync } from "node:sqlite";
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";

/** A key pair with which the sandbox's directory, or its Bot Framework, signs tokens. */
export interface SigningKeys {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** What others check signatures with, as it stands in the key set. */
  readonly publicJwk: JWK & { readonly kid: string };
}

/** A new key pair, which nobody keeps. */
export async function createSigningKeys(): Promise<SigningKeys> {
  return signingKeys(await newPrivateKey());
}

/** Loads the directory's key pair from the database or makes one there, so that tokens outlive a restart. */
export async function openSigningKeys(database: DatabaseSync): Promise<SigningKeys> {
  database.exec("CREATE TABLE IF NOT EXISTS login_keys (private_key TEXT NOT NULL) STRICT");
  const stored = database.prepare("SELECT private_key FROM login_keys").get()?.private_key;
  if (typeof stored === "string") return signingKeys(JSON.parse(stored));

  const privateJwk = await newPrivateKey();
  database.prepare("INSERT INTO login_keys (private_key) VALUES (?)").run(JSON.stringify(privateJwk));
  return signingKeys(privateJwk);
}

async function newPrivateKey(): Promise<RsaJwk> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return (await exportJWK(privateKey)) as RsaJwk;
}

type RsaJwk = JWK & { readonly n: string; readonly e: string };

async function signingKeys(privateJwk: RsaJwk): Promise<SigningKeys> {
  const { n, e } = privateJwk;
  const kid = await calculateJwkThumbprint({ kty: "RSA", n, e });
  const publicJwk = { kty: "RSA", n, e, kid, use: "sig", alg: "RS256" } as const;
  return { privateKey: await rsaKey(privateJwk), publicKey: await rsaKey(publicJwk), publicJwk };
}

function rsaKey(jwk: RsaJwk): Promise<CryptoKey> {
  return importJWK(jwk, "RS256") as Promise<CryptoKey>;
}
