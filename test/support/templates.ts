import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

/** A resource of the synthesized templates. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly stack: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly deletionPolicy: string | undefined;
  readonly updateReplacePolicy: string | undefined;
}

interface Template {
  Resources: Record<
    string,
    {
      Type: string;
      Properties?: Record<string, unknown>;
      Metadata?: Record<string, unknown>;
      DeletionPolicy?: string;
      UpdateReplacePolicy?: string;
    }
  >;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: string } }>;
}

const readTemplates = (): [string, Template][] => {
  const directory = inject("templateDirectory");
  return readdirSync(directory)
    .filter((file) => file.endsWith(".template.json"))
    .map((file) => [file, JSON.parse(readFileSync(join(directory, file), "utf8"))]);
};

let all: readonly Resource[] | undefined;
let exported: ReadonlyMap<string, unknown> | undefined;

/** Every resource of a type, of every stack. */
export const resourcesOf = (type: string): Resource[] => {
  all ??= readTemplates().flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).map(([id, resource]) => ({
      id,
      stack,
      type: resource.Type,
      properties: resource.Properties ?? {},
      metadata: resource.Metadata ?? {},
      deletionPolicy: resource.DeletionPolicy,
      updateReplacePolicy: resource.UpdateReplacePolicy,
    })),
  );
  return all.filter((resource) => resource.type === type);
};

/** The only resource of its type. */
export const theOnly = (type: string): Resource => {
  const [resource, ...others] = resourcesOf(type);
  if (!resource || others.length > 0) throw new Error(`There should be one ${type}`);
  return resource;
};

/** What lies at a path of a value; undefined where there is nothing. */
export const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], value);

/** Logical id that a reference points at, over the border of stacks, too; a text stays as it is. */
export const pointsAt = (value: unknown): string => {
  if (typeof value === "string") return value;
  const ref = at(value, "Ref") ?? at(value, "Fn::GetAtt", 0);
  if (typeof ref === "string") return ref;
  const parts = at(value, "Fn::Join", 1);
  if (Array.isArray(parts)) return parts.map(pointsAt).join("");
  exported ??= new Map(
    readTemplates().flatMap(([, { Outputs = {} }]) =>
      Object.values(Outputs).flatMap(({ Export, Value }) => (Export ? [[Export.Name, Value] as const] : [])),
    ),
  );
  const imported = exported.get(String(at(value, "Fn::ImportValue")));
  if (imported === undefined) throw new Error(`Points at nothing: ${JSON.stringify(value)}`);
  return pointsAt(imported);
};

interface Statement {
  readonly actions: readonly string[];
  /** Logical ids (with what is appended: `…/index/byOpen`), ARNs or `*`. */
  readonly resources: readonly string[];
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** What a role is allowed by the policies of the template. */
export const statementsOf = (roleId: string): Statement[] =>
  resourcesOf("AWS::IAM::Policy")
    .filter(({ properties }) => list(properties.Roles).some((role) => pointsAt(role) === roleId))
    .flatMap(({ properties }) => list(at(properties.PolicyDocument, "Statement")))
    .map((statement) => ({
      actions: list(at(statement, "Action")).map(String),
      resources: list(at(statement, "Resource")).map(pointsAt),
    }));

/** A function, by its folder below `functions/`. */
export interface DeployedFunction extends Resource {
  readonly name: string;
  readonly roleId: string;
}

export const functions = (): DeployedFunction[] =>
  resourcesOf("AWS::Lambda::Function").map((resource) => ({
    ...resource,
    name: String(resource.metadata["ikigai-link:function"]),
    roleId: pointsAt(resource.properties.Role),
  }));
