import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { Construct } from "constructs";
import { pascalCase } from "./names.ts";
import { resourceName, type ServiceContext } from "./service-context.ts";

interface AppAlarmProps {
  /** Heading of its section in `infra/RUNBOOK.md`: `match-seniors-errors`. */
  readonly name: string;
  readonly metric: IMetric;
  /** Who is hurt while this alarm is on, in words that a person on duty understands at night. */
  readonly errorImpact: string;
  /** Default: 1. */
  readonly threshold?: number;
  readonly evaluationPeriods?: number;
  /** Default: at the threshold or above. */
  readonly comparisonOperator?: ComparisonOperator;
  /** Default: silence is good. */
  readonly treatMissingData?: TreatMissingData;
}

/** Alarm that says who is hurt and where the runbook goes on. */
export class AppAlarm extends Alarm {
  constructor(scope: Construct, context: ServiceContext, { name, errorImpact, ...props }: AppAlarmProps) {
    super(scope, `${pascalCase(name)}Alarm`, {
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...props,
      alarmName: resourceName(context.stage, name),
      alarmDescription: `${errorImpact} What to do: infra/RUNBOOK.md#${name}`,
    });
    this.addAlarmAction(new SnsAction(context.alarmTopic));
    this.addOkAction(new SnsAction(context.alarmTopic));
  }
}
