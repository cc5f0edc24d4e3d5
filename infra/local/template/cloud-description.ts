import type { Assembly } from "./assembly.ts";
import { checkPermissions } from "./check-permissions.ts";
import { type Permissions, readPermissions } from "./permissions.ts";
import { type Edge, readEdge } from "./read-edge.ts";
import { type EventRoute, readMailEventRoutes, readSmsEventRoutes } from "./read-event-routes.ts";
import { type FunctionDescription, readFunctions } from "./read-functions.ts";
import { ofType } from "./read-properties.ts";
import { type EventSource, type QueueDescription, readEventSources, readQueues } from "./read-queues.ts";
import { type RouteDescription, readRoutes } from "./read-routes.ts";
import { readSchedules, type ScheduleDescription } from "./read-schedules.ts";
import { readSecrets, type SecretDescription } from "./read-secrets.ts";
import { readTables, type TableDescription } from "./read-tables.ts";
import { createResolver, type ResolvedResource, resolveResources, type Surroundings } from "./resolver.ts";

/** Everything that the template says and the runner plays. */
export interface CloudDescription {
  readonly tables: readonly TableDescription[];
  readonly queues: readonly QueueDescription[];
  readonly functions: readonly FunctionDescription[];
  readonly eventSources: readonly EventSource[];
  readonly routes: readonly RouteDescription[];
  readonly edge: Edge;
  readonly schedules: readonly ScheduleDescription[];
  readonly mailEventRoutes: readonly EventRoute[];
  readonly smsEventRoutes: readonly EventRoute[];
  readonly configurationSets: readonly string[];
  /** Names of the buckets. */
  readonly buckets: readonly string[];
  /** What the roles and queue policies allow. */
  readonly permissions: Permissions;
}

/** The secrets of the template; they are read first, as other resources hold their values. */
export function describeSecrets(assembly: Assembly, surroundings: Omit<Surroundings, "secretValue">) {
  const resolver = createResolver(assembly, { ...surroundings, secretValue: (arn) => `{{secret ${arn}}}` });
  return readSecrets(resolveResources(resolver)) satisfies readonly SecretDescription[];
}

/**
 * Reads the whole template. Throws `TemplateProblem`, which names the logical id, for an unknown resource type, an
 * unresolved reference and for every setting without which AWS would fail or lose work.
 */
export function describeCloud(assembly: Assembly, surroundings: Surroundings): CloudDescription {
  const resources: readonly ResolvedResource[] = resolveResources(createResolver(assembly, surroundings));
  const description: CloudDescription = {
    tables: readTables(resources),
    queues: readQueues(resources),
    functions: readFunctions(resources, assembly.directory),
    eventSources: readEventSources(resources),
    routes: readRoutes(resources),
    edge: readEdge(resources),
    schedules: readSchedules(resources),
    mailEventRoutes: readMailEventRoutes(resources),
    smsEventRoutes: readSmsEventRoutes(resources),
    configurationSets: ofType(resources, "AWS::SES::ConfigurationSet").map(({ name }) => name),
    buckets: ofType(resources, "AWS::S3::Bucket").map(({ name }) => name),
    permissions: readPermissions(resources),
  };
  checkPermissions(resources, description);
  return description;
}
