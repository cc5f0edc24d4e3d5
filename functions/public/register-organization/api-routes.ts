import { createHash } from "node:crypto";
import { z } from "zod";
import { BadForm } from "../../../shared/http/bad-form.ts";
import { problemJson } from "../../../shared/http/error-response.tsx";
import { fieldErrors } from "../../../shared/http/field-errors.ts";
import { registrationSchema } from "../../../shared/http/organization-form/registration-form.ts";
import { municipalityCodeOf, toRegistration } from "../../../shared/http/organization-form/to-registration.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { json, text, type WebResponse } from "../../../shared/http/web-response.ts";
import { notServed, registrationErrors, registrationApi as words } from "../../../shared/text/registration.ts";
import { corsHeaders } from "./cors.ts";
import { actionsOf, type Dependencies } from "./dependencies.ts";
import { limits } from "./limits.ts";
import { openApiDocument } from "./openapi.ts";

const sha256 = (...words: readonly string[]): string => createHash("sha256").update(words.join("\n")).digest("hex");
const keyRowSchema = z.object({ bodyHash: z.string() });
const oneDay = 86_400_000;

/** Registration as JSON, so that a city can put the form on its own site. */
export const apiRoutes = (deps: Dependencies) => {
  const register: WebRoute = async (request) => {
    const cors = corsHeaders(deps.allowedOrigins, request);
    if (!cors) return problemJson(403, "origin_not_allowed", words.originTitle, words.origin);
    return withHeaders(await registerJson(deps, request), cors);
  };

  const preflight: WebRoute = async (request) => ({
    ...text("", "text/plain", { ...corsHeaders(deps.allowedOrigins, request), "Access-Control-Max-Age": "600" }),
    status: 204,
  });

  const openApi: WebRoute = async () =>
    withHeaders(json(openApiDocument(deps.publicOrigin)), {
      "Access-Control-Allow-Origin": "*",
      "Cache-Control": "public, max-age=300",
    });

  return { register, preflight, openApi };
};

const registerJson = async (deps: Dependencies, request: WebRequest): Promise<WebResponse> => {
  const { findCentre, registerOrganization } = actionsOf(deps);
  const { data: values, error } = registrationSchema.safeParse(readJson(request));
  if (error) return problemJson(422, "invalid", words.invalidTitle, words.invalid, { errors: fieldErrors(error) });
  const code = municipalityCodeOf(values);
  if (!code) {
    const errors = [{ field: "cityAndCounty", message: registrationErrors.cityAndCounty }];
    return problemJson(422, "invalid", words.invalidTitle, words.invalid, { errors });
  }
  if (!(await findCentre(code))) {
    const areas = (await deps.centres.list()).map(({ areaName }) => areaName);
    return problemJson(422, "not_served", words.notServedTitle, notServed(areas));
  }
  await limits(deps).register(request.clientIp, values.contactEmail);
  const mark = await claimMark(deps, request);
  if (!mark) return problemJson(422, "idempotency_key_reused", words.keyReusedTitle, words.keyReused);
  const { organization, centre } = await registerOrganization({
    registration: toRegistration(values, code),
    mark,
    via: "api",
  });
  const { referenceNumber, state } = organization;
  const { name, phone, email } = centre;
  return json({ referenceNumber, state, next: words.next, centre: { name, phone, email } }, 201);
};

/** What is sent twice makes one registration: by the key and the content. Undefined if the key came with other content. */
const claimMark = async ({ access, clock }: Dependencies, request: WebRequest): Promise<string | undefined> => {
  const bodyHash = sha256(request.body);
  const key = request.headers["idempotency-key"];
  if (!key) return sha256("api", bodyHash);
  const row = `idempotency#${sha256(key)}`;
  const isNew = await access.add(row, { bodyHash }, new Date(clock().getTime() + oneDay));
  const before = isNew ? { bodyHash } : await access.find(row, keyRowSchema);
  return before?.bodyHash === bodyHash ? sha256("api", key, bodyHash) : undefined;
};

const readJson = ({ body, headers }: WebRequest): unknown => {
  if (!headers["content-type"]?.toLowerCase().startsWith("application/json")) throw new BadForm();
  try {
    return JSON.parse(body);
  } catch {
    throw new BadForm();
  }
};

const withHeaders = (response: WebResponse, headers: Readonly<Record<string, string>>): WebResponse => ({
  ...response,
  headers: { ...response.headers, ...headers },
});
