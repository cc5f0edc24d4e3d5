import { z } from "zod";
import type { Place, Resolver } from "./resolver.ts";
import { TemplateProblem } from "./template-problem.ts";

type Intrinsic = (argument: unknown, place: Place, resolver: Resolver) => unknown;

/** Reads an intrinsic's argument; a shape that CloudFormation would refuse names the logical id. */
function read<T>(schema: z.ZodType<T>, argument: unknown, place: Place, name: string): T {
  const parsed = schema.safeParse(argument);
  if (!parsed.success) throw new TemplateProblem(place.logicalId, `${name} has an unknown shape.`);
  return parsed.data;
}

const pseudoParameters: Readonly<Record<string, (place: Place) => unknown>> = {
  "AWS::AccountId": ({ stack }) => stack.account,
  "AWS::NoValue": () => undefined,
  "AWS::Partition": () => "aws",
  "AWS::Region": ({ stack }) => stack.region,
  "AWS::StackName": ({ stack }) => stack.name,
  "AWS::StackId": ({ stack }) => `arn:aws:cloudformation:${stack.region}:${stack.account}:stack/${stack.name}/local`,
  "AWS::URLSuffix": () => "amazonaws.com",
};

function parameter(name: string, place: Place, resolver: Resolver): unknown {
  const declared = place.stack.template.Parameters[name];
  if (!declared) return undefined;
  const value = resolver.surroundings.parameters[name] ?? declared.Default;
  if (value === undefined) throw new TemplateProblem(name, "the parameter has neither a value nor a default.");
  return declared.Type === "CommaDelimitedList" ? String(value).split(",") : value;
}

const ref: Intrinsic = (argument, place, resolver) => {
  const name = read(z.string(), argument, place, "Ref");
  const pseudo = pseudoParameters[name];
  return pseudo ? pseudo(place) : (parameter(name, place, resolver) ?? resolver.reference(place, name));
};

const getAtt: Intrinsic = (argument, place, resolver) => {
  const shape = z.union([z.tuple([z.string(), z.string()]), z.string()]);
  const given = read(shape, argument, place, "Fn::GetAtt");
  const [logicalId, attribute] = typeof given === "string" ? given.split(/\.(.*)/) : given;
  return resolver.reference(place, logicalId ?? "", attribute ?? "");
};

const join: Intrinsic = (argument, place, resolver) => {
  const [separator, parts] = read(z.tuple([z.string(), z.unknown()]), argument, place, "Fn::Join");
  return read(z.array(z.coerce.string()), resolver.resolve(parts, place), place, "Fn::Join").join(separator);
};

const substitute: Intrinsic = (argument, place, resolver) => {
  const shape = z.union([z.string(), z.tuple([z.string(), z.record(z.string(), z.unknown())])]);
  const given = read(shape, argument, place, "Fn::Sub");
  const [text, variables] = typeof given === "string" ? [given, {}] : given;
  return text.replace(/\$\{([^!}][^}]*)\}/g, (_, name: string) => {
    if (name in variables) return String(resolver.resolve((variables as Record<string, unknown>)[name], place));
    return String(name.includes(".") ? getAtt(name, place, resolver) : ref(name, place, resolver));
  });
};

const select: Intrinsic = (argument, place, resolver) => {
  const [index, list] = read(z.tuple([z.coerce.number(), z.unknown()]), argument, place, "Fn::Select");
  return read(z.array(z.unknown()), resolver.resolve(list, place), place, "Fn::Select")[index];
};

const split: Intrinsic = (argument, place, resolver) => {
  const [separator, text] = read(z.tuple([z.string(), z.unknown()]), argument, place, "Fn::Split");
  return String(resolver.resolve(text, place)).split(separator);
};

const importValue: Intrinsic = (argument, place, resolver) => {
  const name = resolver.resolve(argument, place);
  for (const stack of resolver.assembly.stacks) {
    for (const [logicalId, output] of Object.entries(stack.template.Outputs)) {
      const outputPlace = { stack, logicalId };
      if (output.Export && resolver.resolve(output.Export.Name, outputPlace) === name) {
        return resolver.resolve(output.Value, outputPlace);
      }
    }
  }
  throw new TemplateProblem(place.logicalId, `imports ${name}, which no stack exports.`);
};

const stackOutputSchema = z.object({ StackName: z.string(), Region: z.string().optional(), OutputName: z.string() });

const getStackOutput: Intrinsic = (argument, place, resolver) => {
  const wanted = read(stackOutputSchema, resolver.resolve(argument, place), place, "Fn::GetStackOutput");
  const stack = resolver.assembly.stacks.find(({ name }) => name === wanted.StackName);
  const output = stack?.template.Outputs[wanted.OutputName];
  if (!stack || !output) {
    throw new TemplateProblem(
      place.logicalId,
      `reads ${wanted.OutputName} of ${wanted.StackName}, which is not there.`,
    );
  }
  return resolver.resolve(output.Value, { stack, logicalId: wanted.OutputName });
};

const findInMap: Intrinsic = (argument, place, resolver) => {
  const keys = read(z.array(z.string()).length(3), resolver.resolve(argument, place), place, "Fn::FindInMap");
  const [map = "", first = "", second = ""] = keys;
  const value = place.stack.template.Mappings[map]?.[first]?.[second];
  if (value === undefined) throw new TemplateProblem(place.logicalId, `the mapping has no ${keys.join(".")}.`);
  return value;
};

/** A named condition of the stack, or a condition function. */
const condition = (value: unknown, place: Place, resolver: Resolver): boolean =>
  resolver.resolve(typeof value === "string" ? place.stack.template.Conditions[value] : value, place) === true;

const conditions = (argument: unknown, place: Place, resolver: Resolver): boolean[] =>
  read(z.array(z.unknown()), argument, place, "a condition").map((inner) => condition(inner, place, resolver));

const choose: Intrinsic = (argument, place, resolver) => {
  const [name, yes, no] = read(z.tuple([z.string(), z.unknown(), z.unknown()]), argument, place, "Fn::If");
  return resolver.resolve(condition(name, place, resolver) ? yes : no, place);
};

const equals: Intrinsic = (argument, place, resolver) => {
  const [left, right] = read(z.tuple([z.unknown(), z.unknown()]), argument, place, "Fn::Equals");
  return resolver.resolve(left, place) === resolver.resolve(right, place);
};

/** CloudFormation's functions, by name; one that is not here is an error. */
export const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: ref,
  "Fn::GetAtt": getAtt,
  "Fn::Join": join,
  "Fn::Sub": substitute,
  "Fn::Select": select,
  "Fn::Split": split,
  "Fn::ImportValue": importValue,
  "Fn::GetStackOutput": getStackOutput,
  "Fn::FindInMap": findInMap,
  "Fn::If": choose,
  "Fn::Equals": equals,
  "Fn::And": (argument, place, resolver) => conditions(argument, place, resolver).every(Boolean),
  "Fn::Or": (argument, place, resolver) => conditions(argument, place, resolver).some(Boolean),
  "Fn::Not": (argument, place, resolver) => !conditions(argument, place, resolver)[0],
};
