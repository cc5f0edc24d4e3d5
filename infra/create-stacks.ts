import type { App } from "aws-cdk-lib";
import type { Stage } from "./config.ts";
import { DataStack } from "./stacks/data-stack.ts";
import { EdgeStack } from "./stacks/edge-stack.ts";
import { ServiceStack } from "./stacks/service-stack.ts";

/** The three stacks of a stage. */
export const createStacks = (app: App, stage: Stage) => {
  const prefix = `IkigaiLink-${stage.name}`;
  const edge = new EdgeStack(app, `${prefix}-Edge`, stage);
  const data = new DataStack(app, `${prefix}-Data`, stage);
  const service = new ServiceStack(app, `${prefix}-Service`, stage, { data, edge });
  return { edge, data, service };
};
