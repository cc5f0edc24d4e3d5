import { z } from "zod";
import { registrationSchema } from "../../../shared/http/organization-form/registration-form.ts";
import { registrationFields, registrationApi as words } from "../../../shared/text/registration.ts";

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

const registeredSchema = z.object({
  referenceNumber: z.string(),
  state: z.string(),
  next: z.string(),
  centre: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
});

/** OpenAPI 3.1 of the API, made of the schema that reads the requests. */
export const openApiDocument = (publicOrigin: string) => ({
  openapi: "3.1.1",
  info: { title: words.title, description: words.description, version: "1" },
  servers: [{ url: publicOrigin }],
  paths: { "/api/organizations": { post: registerOperation } },
  components: {
    schemas: {
      Registration: registrationJsonSchema(),
      Registered: jsonSchema(registeredSchema),
      Problem: jsonSchema(problemSchema),
    },
  },
});

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const registerOperation = {
  operationId: "registerOrganization",
  summary: words.summary,
  parameters: [
    {
      name: "Idempotency-Key",
      in: "header",
      required: false,
      description: words.idempotencyKey,
      schema: { type: "string", maxLength: 255 },
    },
  ],
  requestBody: {
    required: true,
    content: { "application/json": { schema: { $ref: "#/components/schemas/Registration" } } },
  },
  responses: {
    "201": {
      description: words.created,
      content: { "application/json": { schema: { $ref: "#/components/schemas/Registered" } } },
    },
    "400": problem(words.errors.badRequest),
    "403": problem(words.errors.origin),
    "409": problem(words.errors.alreadyRegistered),
    "422": problem(words.errors.invalid),
    "429": problem(words.errors.tooMany),
  },
};

const jsonSchema = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: "output" });
  return rest;
};

/** Everything that is understood: notations that are put in order later, and fields that may be left out. */
const registrationJsonSchema = (): Record<string, unknown> => {
  const understood = z.toJSONSchema(registrationSchema, { io: "input" });
  const kept = z.toJSONSchema(registrationSchema, { io: "output" });
  const properties = Object.entries(understood.properties ?? {}).map(([name, property]) => [
    name,
    { ...(property as object), ...lengthsOf(kept.properties?.[name]), ...describe(name) },
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: (understood.required ?? []).filter((name) => name !== "purposes"),
  };
};

const lengthsOf = (property: unknown): object => {
  const { minLength, maxLength } = property as { minLength?: number; maxLength?: number };
  return { ...(minLength && { minLength }), ...(maxLength && { maxLength }) };
};

const describe = (name: string): { title?: string; description?: string } => {
  const field: { label: string; hint?: string } | undefined = Object.entries(registrationFields).find(
    ([key]) => key === name,
  )?.[1];
  const description = words.rules[name] ?? field?.hint;
  return { ...(field && { title: field.label }), ...(description && { description }) };
};
