import type { IKey } from "aws-cdk-lib/aws-kms";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Stage } from "../config.ts";

/** What every construct of the service stack needs to know. */
export interface ServiceContext {
  readonly stage: Stage;
  /** Encrypts queues, topics and logs. */
  readonly key: IKey;
  /** Where alarms go. */
  readonly alarmTopic: ITopic;
}

/** Name of a resource that operators type: `ikigai-link-<stage>-<name>`. */
export const resourceName = (stage: Stage, name: string): string => `ikigai-link-${stage.name}-${name}`;
