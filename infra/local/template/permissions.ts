import { z } from "zod";
import { ofType, readProperties } from "./read-properties.ts";
import type { ResolvedResource } from "./resolver.ts";

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const statementSchema = z.object({
  Effect: z.enum(["Allow", "Deny"]),
  Action: oneOrMore,
  Resource: oneOrMore.default([]),
  Principal: z.unknown().optional(),
});

const documentSchema = z.object({ Statement: z.array(statementSchema) });

const roleSchema = z.object({ Policies: z.array(z.object({ PolicyDocument: documentSchema })).default([]) });

const policySchema = z.object({ PolicyDocument: documentSchema, Roles: z.array(z.string()).default([]) });

const queuePolicySchema = z.object({ PolicyDocument: documentSchema, Queues: z.array(z.string()) });

type Statement = z.output<typeof statementSchema>;

/** A template has few patterns, and each request is held against them. */
const compiled = new Map<string, RegExp>();

const compile = (pattern: string): RegExp => {
  const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  const expression = new RegExp(`^${literal.replaceAll("*", ".*")}$`, "i");
  compiled.set(pattern, expression);
  return expression;
};

/** IAM's wildcard: `*` stands for anything. */
const matches = (pattern: string, value: string): boolean => (compiled.get(pattern) ?? compile(pattern)).test(value);

/** Of a table, its indexes belong to it: a function may read only those. */
const concerns = (pattern: string, resourceArn: string): boolean =>
  matches(pattern, resourceArn) || pattern.startsWith(`${resourceArn}/`);

const covers = (statement: Statement, action: string, resourceArn: string | undefined): boolean =>
  statement.Effect === "Allow" &&
  statement.Action.some((pattern) => matches(pattern, action)) &&
  (resourceArn === undefined || statement.Resource.some((pattern) => concerns(pattern, resourceArn)));

/** What the policies of the template allow. */
export interface Permissions {
  /** Whether a role may do something with a resource (without one: with any). */
  roleMay(roleArn: string, action: string, resourceArn?: string): boolean;
  /** Whether a service may send to a queue. */
  queueTakesFrom(queueUrl: string, service: string): boolean;
}

export function readPermissions(resources: readonly ResolvedResource[]): Permissions {
  const attached = [...ofType(resources, "AWS::IAM::Policy"), ...ofType(resources, "AWS::IAM::ManagedPolicy")].map(
    (resource) => readProperties(resource, policySchema),
  );
  const byRole = new Map(
    ofType(resources, "AWS::IAM::Role").map((role) => {
      const inline = readProperties(role, roleSchema).Policies;
      const others = attached.filter(({ Roles }) => Roles.includes(role.name));
      return [role.arn, [...inline, ...others].flatMap(({ PolicyDocument }) => PolicyDocument.Statement)] as const;
    }),
  );
  const queuePolicies = ofType(resources, "AWS::SQS::QueuePolicy").map((policy) =>
    readProperties(policy, queuePolicySchema),
  );
  return {
    roleMay: (roleArn, action, resourceArn) =>
      (byRole.get(roleArn) ?? []).some((statement) => covers(statement, action, resourceArn)),
    queueTakesFrom: (queueUrl, service) =>
      queuePolicies
        .filter(({ Queues }) => Queues.includes(queueUrl))
        .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
        .some((statement) => covers(statement, "sqs:SendMessage", undefined) && names(statement.Principal, service)),
  };
}

const names = (principal: unknown, service: string): boolean =>
  JSON.stringify(principal ?? "").includes(`"${service}"`);
