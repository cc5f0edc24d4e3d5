import { join } from "node:path";
import { Duration } from "aws-cdk-lib";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import { type PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  type CfnFunction,
  Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { FilterPattern, type ILogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { env } from "../../shared/contract/env.ts";
import { metricNamespace } from "../../shared/contract/metrics.ts";
import { bundlesDirectory } from "../build-functions.ts";
import { AppAlarm } from "./alarm.ts";
import { AppLogGroup } from "./app-log-group.ts";
import { pascalCase } from "./names.ts";
import { resourceName, type ServiceContext } from "./service-context.ts";

export interface AppFunctionProps {
  /** Folder below `functions/`: `jobs/match-seniors`. */
  readonly name: string;
  /** Who is hurt when it fails. */
  readonly errorImpact: string;
  /** Default: 15, less than API Gateway waits. */
  readonly timeoutSeconds?: number;
  /** Default: arm64. */
  readonly architecture?: "x86_64";
  /** Default: 512. */
  readonly memoryMegabytes?: number;
  /** At most so many at once; absent: as many as the account gives. */
  readonly reservedConcurrency?: number;
  /** So many errors in five minutes raise the alarm. Default: 1. */
  readonly errorThreshold?: number;
}

/** What all functions have alike. */
const alike = {
  handler: "index.handler",
  runtime: Runtime.NODEJS_24_X,
  environment: { NODE_OPTIONS: "--enable-source-maps" },
  tracing: Tracing.ACTIVE,
};

/** A function of `functions/`: its bundle, a role and a log group of its own, and the alarm for its errors. */
export class AppFunction extends Construct {
  readonly name: string;
  readonly errorImpact: string;
  readonly timeout: Duration;
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, context: ServiceContext, props: AppFunctionProps) {
    const verbNoun = props.name.slice(props.name.indexOf("/") + 1);
    super(scope, pascalCase(verbNoun));
    this.name = props.name;
    this.timeout = Duration.seconds(props.timeoutSeconds ?? 15);
    this.errorImpact = props.errorImpact;
    const logGroup = new AppLogGroup(this, "Logs", context, verbNoun);
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(role);
    this.lambda = new LambdaFunction(this, "Function", {
      ...alike,
      architecture: props.architecture === "x86_64" ? Architecture.X86_64 : Architecture.ARM_64,
      functionName: resourceName(context.stage, verbNoun),
      description: `${props.name}. When it fails: ${props.errorImpact}`.slice(0, 256),
      code: Code.fromAsset(join(bundlesDirectory, props.name)),
      memorySize: props.memoryMegabytes ?? 512,
      timeout: this.timeout,
      ...(props.reservedConcurrency && { reservedConcurrentExecutions: props.reservedConcurrency }),
      role,
      logGroup,
    });
    // Assets are named by their hash: says whose bundle it is to those who read the template.
    this.#resource.addMetadata("ikigai-link:function", props.name);
    this.#watchErrors(context, verbNoun, logGroup, props);
  }

  get #resource(): CfnFunction {
    return this.lambda.node.defaultChild as CfnFunction;
  }

  /** Tells the function a name or place, as the environment variable that its entry reads. */
  tell(name: keyof typeof env, value: string): void {
    this.lambda.addEnvironment(env[name], value);
  }

  allow(statements: readonly PolicyStatement[]): void {
    for (const statement of statements) this.lambda.addToRolePolicy(statement);
  }

  /** Where asynchronous invocations go that failed every time. */
  sendFailuresTo(deadLetterQueueArn: string): void {
    this.#resource.deadLetterConfig = { targetArn: deadLetterQueueArn };
  }

  /** Counts what Lambda sees (crashes, time-outs) and what the function caught and logged as an error. */
  #watchErrors(context: ServiceContext, verbNoun: string, logGroup: ILogGroup, props: AppFunctionProps): void {
    const logged = logGroup.addMetricFilter("LoggedErrors", {
      filterPattern: FilterPattern.stringValue("$.level", "=", "ERROR"),
      metricNamespace,
      metricName: `LoggedErrors-${verbNoun}`,
      metricValue: "1",
      defaultValue: 0,
    });
    const period = Duration.minutes(5);
    new AppAlarm(this, context, {
      name: `${verbNoun}-errors`,
      errorImpact: props.errorImpact,
      threshold: props.errorThreshold ?? 1,
      metric: new MathExpression({
        expression: "FILL(failed, 0) + FILL(logged, 0)",
        label: `Errors of ${props.name}`,
        period,
        usingMetrics: {
          failed: this.lambda.metricErrors({ period }),
          logged: logged.metric({ period, statistic: "Sum" }),
        },
      }),
    });
  }
}
