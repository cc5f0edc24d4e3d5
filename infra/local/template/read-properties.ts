import { z } from "zod";
import type { ResolvedResource } from "./resolver.ts";
import { TemplateProblem } from "./template-problem.ts";

/** Parses a resource's properties; what is missing or has another shape names the logical id. */
export function readProperties<T>(resource: ResolvedResource, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(resource.properties);
  if (!parsed.success) throw new TemplateProblem(resource.logicalId, z.prettifyError(parsed.error));
  return parsed.data;
}

/** The resources of one type. */
export const ofType = (resources: readonly ResolvedResource[], type: string): readonly ResolvedResource[] =>
  resources.filter((resource) => resource.type === type);

/** The resource of a type that a property points at, by its ARN or `Ref`; anything else names who points. */
export function pointedAt(
  resources: readonly ResolvedResource[],
  type: string,
  reference: string,
  from: ResolvedResource,
): ResolvedResource {
  const found = ofType(resources, type).find(({ arn, ref, name }) => [arn, ref, name].includes(reference));
  if (!found) throw new TemplateProblem(from.logicalId, `points at ${reference}, which is no ${type} of this app.`);
  return found;
}
