import { join, resolve } from "node:path";
import { z } from "zod";
import { ofType, readProperties } from "./read-properties.ts";
import type { ResolvedResource } from "./resolver.ts";
import { TemplateProblem } from "./template-problem.ts";

const functionSchema = z.object({
  Handler: z.string().regex(/^\w+\.\w+$/),
  Runtime: z.literal("nodejs24.x"),
  Role: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
  VpcConfig: z.undefined({ error: "networks are not played" }).optional(),
  Layers: z.undefined({ error: "layers are not played" }).optional(),
});

export interface FunctionDescription {
  readonly logicalId: string;
  /** As in the folder `functions/`: `jobs/plan-digests`. */
  readonly name: string;
  /** `AWS_LAMBDA_FUNCTION_NAME`. */
  readonly functionName: string;
  readonly arn: string;
  readonly roleArn: string;
  readonly directory: string;
  /** The bundle, and which of its exports is called. */
  readonly entry: string;
  readonly exportName: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
}

const metadataSchema = z.object({
  /** Where the bundle is, from the assembly. */
  "aws:asset:path": z.string(),
  /** Set by `AppFunction`: the folder below `functions/`. */
  "ikigai-link:function": z.string().regex(/^[\w-]+\/[\w-]+$/),
});

/** `AWS::Lambda::Function`, with its bundle from the asset metadata. */
export const readFunctions = (
  resources: readonly ResolvedResource[],
  assemblyDirectory: string,
): readonly FunctionDescription[] =>
  ofType(resources, "AWS::Lambda::Function").map((resource) => {
    const properties = readProperties(resource, functionSchema);
    const metadata = metadataSchema.safeParse(resource.metadata).data;
    if (!metadata) throw new TemplateProblem(resource.logicalId, "its metadata do not say where its bundle is.");
    const [file, exportName = ""] = properties.Handler.split(".");
    const directory = resolve(assemblyDirectory, metadata["aws:asset:path"]);
    return {
      logicalId: resource.logicalId,
      name: metadata["ikigai-link:function"],
      functionName: resource.name,
      arn: resource.arn ?? "",
      roleArn: properties.Role,
      directory,
      entry: join(directory, `${file}.mjs`),
      exportName,
      timeoutSeconds: properties.Timeout,
      memoryMegabytes: properties.MemorySize,
      environment: properties.Environment?.Variables ?? {},
    };
  });
