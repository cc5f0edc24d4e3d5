import type { Assembly, Stack, TemplateResource } from "./assembly.ts";
import { intrinsics } from "./intrinsics.ts";
import { type ResourceType, resourceTypes } from "./resource-types.ts";
import { readSecretReferences } from "./secret-references.ts";
import { TemplateProblem } from "./template-problem.ts";

/** What AWS would know and the template does not. */
export interface Surroundings {
  /** Origins that take the place of AWS's own in references: the public site and the queues. */
  readonly origins: Readonly<Record<"origin" | "sqs", string>>;
  /** Values of template parameters; the others take their defaults. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Value of a secret, by ARN. */
  readonly secretValue: (arn: string) => string;
}

/** A resource with every reference in its properties resolved. */
export interface ResolvedResource {
  readonly stack: Stack;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** What the resource is called in the running cloud (table name, queue name …). */
  readonly name: string;
  /** What `Ref` answers. */
  readonly ref: string;
  /** What `Fn::GetAtt … Arn` answers, where the type has it. */
  readonly arn?: string;
}

/** Where a value stands in the templates; errors name its logical id. */
export interface Place {
  readonly stack: Stack;
  readonly logicalId: string;
}

export interface Resolver {
  readonly assembly: Assembly;
  readonly surroundings: Surroundings;
  /** Replaces references and functions in a value, at any depth; `undefined` for `AWS::NoValue`. */
  resolve(value: unknown, place: Place): unknown;
  /** `Ref` (attribute undefined) or `Fn::GetAtt` of a resource. */
  reference(place: Place, logicalId: string, attribute?: string): string;
  /** What the resource is called in the running cloud. */
  physicalName(place: Place): string;
}

function knownType(resource: TemplateResource, logicalId: string): ResourceType {
  const known = resourceTypes[resource.Type];
  if (!known) throw new TemplateProblem(logicalId, `the local runner does not know the type ${resource.Type}.`);
  return known;
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? `{${key}}`);
}

/** Lambda and SQS names have at most 64 and 80 characters; CloudFormation cuts the name it makes, too. */
const longestName = 64;

/** Makes a resolver over all stacks of an assembly. */
export function createResolver(assembly: Assembly, surroundings: Surroundings): Resolver {
  function find(place: Place, logicalId: string): readonly [TemplateResource, ResourceType] {
    const resource = place.stack.template.Resources[logicalId];
    if (!resource) throw new TemplateProblem(place.logicalId, `refers to ${logicalId}, which is not in its stack.`);
    return [resource, knownType(resource, logicalId)];
  }

  function resolveObject(value: object, place: Place): unknown {
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? [];
    if (entries.length === 1 && name && (name === "Ref" || name.startsWith("Fn::"))) {
      const intrinsic = intrinsics[name];
      if (!intrinsic) throw new TemplateProblem(place.logicalId, `the local runner does not know ${name}.`);
      return intrinsic(argument, place, resolver);
    }
    const resolved = entries.map(([key, inner]) => [key, resolver.resolve(inner, place)] as const);
    return Object.fromEntries(resolved.filter(([, inner]) => inner !== undefined));
  }

  const resolver: Resolver = {
    assembly,
    surroundings,
    resolve(value, place) {
      if (Array.isArray(value)) {
        return value.map((inner) => resolver.resolve(inner, place)).filter((inner) => inner !== undefined);
      }
      return typeof value === "object" && value !== null ? resolveObject(value, place) : value;
    },
    reference(place, logicalId, attribute) {
      const [, type] = find(place, logicalId);
      const pattern = attribute === undefined ? (type.ref ?? "{name}") : type.attributes?.[attribute];
      if (!pattern) throw new TemplateProblem(place.logicalId, `cannot resolve ${logicalId}.${attribute}.`);
      const name = resolver.physicalName({ stack: place.stack, logicalId });
      const { account, region, name: stack } = place.stack;
      return fill(pattern, { ...surroundings.origins, account, region, stack, name });
    },
    physicalName(place) {
      const [resource, type] = find(place, place.logicalId);
      const given = type.nameProperty && resource.Properties[type.nameProperty];
      const name = given === undefined ? undefined : resolver.resolve(given, place);
      return typeof name === "string" ? name : `${place.stack.name}-${place.logicalId}`.slice(-longestName);
    },
  };
  return resolver;
}

function resolveProperties(resolver: Resolver, resource: TemplateResource, place: Place): Record<string, unknown> {
  const resolved = resolver.resolve(resource.Properties, place);
  return readSecretReferences(resolved, place, resolver.surroundings.secretValue) as Record<string, unknown>;
}

/** Every resource of every stack, resolved; an unknown type or an unresolved reference throws `TemplateProblem`. */
export function resolveResources(resolver: Resolver): readonly ResolvedResource[] {
  const conditionHolds = (place: Place, name: string | undefined): boolean =>
    name === undefined || resolver.resolve(place.stack.template.Conditions[name], place) === true;
  return resolver.assembly.stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources)
      .filter(([logicalId, { Condition }]) => conditionHolds({ stack, logicalId }, Condition))
      .map(([logicalId, resource]) => {
        const place = { stack, logicalId };
        const type = knownType(resource, logicalId);
        return {
          ...place,
          type: resource.Type,
          properties: resolveProperties(resolver, resource, place),
          metadata: resource.Metadata,
          name: resolver.physicalName(place),
          ref: resolver.reference(place, logicalId),
          ...(type.attributes?.Arn && { arn: resolver.reference(place, logicalId, "Arn") }),
        };
      }),
  );
}
