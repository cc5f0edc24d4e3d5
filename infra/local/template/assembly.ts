import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.object({ templateFile: z.string().optional(), stackName: z.string().optional() }).optional(),
    }),
  ),
});

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
});

const templateSchema = z.object({
  Resources: z.record(z.string(), resourceSchema).default({}),
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown().optional() })).default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
});

type Template = z.output<typeof templateSchema>;
export type TemplateResource = z.output<typeof resourceSchema>;

export interface Stack {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly template: Template;
}

/** What `cdk synth` wrote: every stack, and where its assets lie. */
export interface Assembly {
  readonly directory: string;
  readonly stacks: readonly Stack[];
}

/** Played for stacks that do not say where they run. */
const defaultPlace = { account: "000000000000", region: "ap-northeast-1" };

/** `aws://111111111111/us-east-1`; `unknown-account` and `unknown-region` in stacks that fit anywhere. */
function placeOf(environment = ""): typeof defaultPlace {
  const [account, region] = environment.split("/").slice(-2);
  return {
    account: account && /^\d+$/.test(account) ? account : defaultPlace.account,
    region: region && !region.startsWith("unknown") ? region : defaultPlace.region,
  };
}

/** Reads every stack of a cloud assembly. Throws when the directory holds none or a template has another shape. */
export function loadAssembly(directory: string): Assembly {
  const readJson = (file: string): unknown => JSON.parse(readFileSync(join(directory, file), "utf8"));
  const { artifacts } = manifestSchema.parse(readJson("manifest.json"));
  const stacks = Object.entries(artifacts)
    .filter(([, artifact]) => artifact.type === "aws:cloudformation:stack")
    .map(([id, { environment, properties }]) => ({
      name: properties?.stackName ?? id,
      ...placeOf(environment),
      template: templateSchema.parse(readJson(properties?.templateFile ?? `${id}.template.json`)),
    }));
  if (stacks.length === 0) throw new Error(`${directory} holds no stack: run \`npm run synth\` first.`);
  return { directory, stacks };
}
