import type { IncomingMessage, ServerResponse } from "node:http";
import type { Authorize } from "../engines/authorization.ts";
import { BodyTooLarge, readBody } from "../engines/http-server.ts";
import type { ObjectFiles } from "./object-files.ts";
import { checkPost, type PostRefusal } from "./post-policy.ts";

interface S3Settings {
  readonly objects: ObjectFiles;
  /** Names of the template's buckets. */
  readonly buckets: readonly string[];
  readonly now: () => Date;
  readonly authorize: Authorize;
  /** What the functions sign with. */
  readonly secret: string;
}

/** More than any form may carry; a form that says less is held to that afterwards. */
const largestBody = 128_000_000;

const escaped = (text: string): string => text.replace(/[<>&]/gu, (sign) => `&#${sign.codePointAt(0)};`);

function refuse(response: ServerResponse, { status, code, message }: PostRefusal): void {
  response
    .writeHead(status, { "content-type": "application/xml" })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`);
}

const denied = (message: string): PostRefusal => ({ status: 403, code: "AccessDenied", message });
const noSuchKey: PostRefusal = { status: 404, code: "NoSuchKey", message: "The specified key does not exist." };
const noSuchBucket: PostRefusal = { status: 404, code: "NoSuchBucket", message: "The bucket does not exist." };

interface Asked {
  readonly bucket: string;
  readonly key: string;
}

/** Path style: `/bucket/key`. */
const askedOf = ({ url = "/" }: IncomingMessage): Asked => {
  const [, bucket = "", ...key] = new URL(url, "http://s3").pathname.split("/").map(decodeURIComponent);
  return { bucket, key: key.join("/") };
};

const readForm = async (contentType: string, body: Buffer) => {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
  const fields = new Map<string, string>();
  let file: File | undefined;
  for (const [name, value] of form) {
    if (typeof value === "string") fields.set(name.toLowerCase(), value);
    else if (name === "file") file = value;
  }
  return { fields, file };
};

/** Takes a file that a browser posts with a policy, and sends the browser on, as S3 does. */
async function takePost(settings: S3Settings, { bucket }: Asked, request: IncomingMessage, response: ServerResponse) {
  const body = await readBody(request, largestBody);
  const { fields, file } = await readForm(request.headers["content-type"] ?? "", body);
  if (!file) return refuse(response, { status: 400, code: "InvalidArgument", message: "POST requires a file." });
  const { now, secret, authorize, objects } = settings;
  const key = (fields.get("key") ?? "").replaceAll(`\${filename}`, file.name);
  const refusal = checkPost(new Map([...fields, ["key", key]]), { bucket, size: file.size, now: now(), secret });
  if (refusal) return refuse(response, refusal);
  const resourceArn = `arn:aws:s3:::${bucket}/${key}`;
  const signer = `Credential=${fields.get("x-amz-credential") ?? ""}`;
  const denial = authorize(signer, [{ action: "s3:PutObject", resourceArn }]);
  if (denial) return refuse(response, denied(denial));
  objects.put(bucket, key, new Uint8Array(await file.arrayBuffer()));
  const goOn = fields.get("success_action_redirect");
  if (!goOn) return response.writeHead(204).end();
  const location = new URL(goOn);
  for (const [name, value] of Object.entries({ bucket, key })) location.searchParams.set(name, value);
  return response.writeHead(303, { location: location.href }).end();
}

function getObject({ objects }: S3Settings, { bucket, key }: Asked, response: ServerResponse) {
  const content = objects.get(bucket, key);
  if (!content) return refuse(response, noSuchKey);
  return response.writeHead(200, { "content-type": "application/octet-stream" }).end(content);
}

function headObject({ objects }: S3Settings, { bucket, key }: Asked, response: ServerResponse) {
  const content = objects.get(bucket, key);
  // S3 says no more than this where it gives no body.
  if (!content) return response.writeHead(404).end();
  return response.writeHead(200, { "content-length": content.length }).end();
}

async function putObject({ objects }: S3Settings, asked: Asked, request: IncomingMessage, response: ServerResponse) {
  objects.put(asked.bucket, asked.key, await readBody(request, largestBody));
  return response.writeHead(200, { etag: '"local"' }).end();
}

const actions: Readonly<Record<string, string>> = {
  GET: "s3:GetObject",
  HEAD: "s3:GetObject",
  PUT: "s3:PutObject",
};

async function answer(settings: S3Settings, request: IncomingMessage, response: ServerResponse) {
  const asked = askedOf(request);
  const { method = "" } = request;
  if (!settings.buckets.includes(asked.bucket)) return refuse(response, noSuchBucket);
  if (method === "POST" && asked.key === "") return takePost(settings, asked, request, response);
  const action = actions[method];
  if (!action) return refuse(response, { status: 501, code: "NotImplemented", message: `${method} is not played` });
  const resourceArn = `arn:aws:s3:::${asked.bucket}/${asked.key}`;
  const denial = settings.authorize(request.headers.authorization, [{ action, resourceArn }]);
  if (denial) return refuse(response, denied(denial));
  if (method === "GET") return getObject(settings, asked, response);
  return method === "HEAD" ? headObject(settings, asked, response) : putObject(settings, asked, request, response);
}

/** S3's wire protocol, as far as functions and their forms use it: GetObject, HeadObject, PutObject, and POST with a policy. */
export const s3Endpoint =
  (settings: S3Settings) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    // The SDK sets its clock by this header; a shifted cloud has a time of its own.
    response.setHeader("date", settings.now().toUTCString());
    try {
      return await answer(settings, request, response);
    } catch (error) {
      if (!(error instanceof BodyTooLarge)) throw error;
      return refuse(response, { status: 400, code: "EntityTooLarge", message: error.message });
    }
  };
