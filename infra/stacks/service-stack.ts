import { Duration, Stack } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { HostedZone } from "aws-cdk-lib/aws-route53";
import { Construct } from "constructs";
import { metricNamespace, metrics } from "../../shared/contract/metrics.ts";
import type { Stage } from "../config.ts";
import { AlarmTopic } from "../constructs/alarm-topic.ts";
import { AppFunction } from "../constructs/app-function.ts";
import { MailSending } from "../constructs/mail-sending.ts";
import { pascalCaseOfCamel } from "../constructs/names.ts";
import { ScheduledJob } from "../constructs/scheduled-job.ts";
import { digestWorkers } from "../constructs/sending-rate.ts";
import type { ServiceContext } from "../constructs/service-context.ts";
import { ServiceKey } from "../constructs/service-key.ts";
import { Settings } from "../constructs/settings.ts";
import { Site } from "../constructs/site.ts";
import { SmsSending } from "../constructs/sms-sending.ts";
import { WatchDeliveries } from "../constructs/watch-deliveries.ts";
import { WebApi } from "../constructs/web-api.ts";
import { WorkQueue } from "../constructs/work-queue.ts";
import { type FunctionName, grants } from "../grants/all-grants.ts";
import { bindGrant } from "../grants/bind-grant.ts";
import { nightPlan } from "../night-plan.ts";
import type { DataStack } from "./data-stack.ts";
import type { EdgeStack } from "./edge-stack.ts";

type Functions = Readonly<Record<FunctionName, AppFunction>>;

/** Queues, who works on them, and how much at once: below the rates that SES and the tables give. */
const queueWork = {
  matchQueue: { consumer: "jobs/match-seniors", batchSize: 1, maximumConcurrency: nightPlan.partsAtOnce },
  deliveryQueue: { consumer: "jobs/send-delivery", batchSize: 10, maximumConcurrency: digestWorkers },
  noticeQueue: { consumer: "jobs/send-notice", batchSize: 1, maximumConcurrency: 4 },
  importQueue: { consumer: "jobs/run-imports", batchSize: 1, maximumConcurrency: 2 },
  deliveryEventQueue: { consumer: "jobs/record-delivery-event", batchSize: 10, maximumConcurrency: 4 },
} as const;

/** Everything that works: functions, routes, queues, schedules, mail, alarms. May be deleted and made again. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, { data, edge }: { data: DataStack; edge: EdgeStack }) {
    super(scope, id, {
      env: { account: stage.account, region: stage.region },
      description: "Ikigai Link: functions, site, queues, schedules and alarms",
    });
    const context = this.#context(stage);
    const functions = this.#functions(context);
    const queues = this.#queues(context, functions);
    const mail = new MailSending(this, "Mail", context, queues.deliveryEventQueue);
    const sms = new SmsSending(this, "Sms", context, queues.deliveryEventQueue);
    const settings = new Settings(this, "Settings", stage);
    for (const [name, grant] of Object.entries(grants)) {
      bindGrant(functions[name as FunctionName], grant, { ...data, queues, settings, mail, sms });
    }
    this.#schedules(context, functions);
    new WatchDeliveries(this, "Deliveries", context);
    const zone = this.#zone(stage);
    new WebApi(this, "Web", context, { zone, functions });
    new Site(this, "Site", context, { zone, ...edge, originSecret: data.secrets.originSecret });
  }

  #context(stage: Stage): ServiceContext {
    const key = new ServiceKey(this, "ServiceKey");
    return { stage, key, alarmTopic: new AlarmTopic(this, "Alarms", stage, key) };
  }

  #zone({ site: { hostedZone } }: Stage) {
    return HostedZone.fromHostedZoneAttributes(this, "Zone", {
      hostedZoneId: hostedZone.id,
      zoneName: hostedZone.name,
    });
  }

  #functions(context: ServiceContext): Functions {
    const functions = Object.entries(grants).map(([name, grant]) => [
      name,
      new AppFunction(this, context, { name, ...grant }),
    ]);
    return Object.fromEntries(functions);
  }

  #queues(context: ServiceContext, functions: Functions): Readonly<Record<keyof typeof queueWork, WorkQueue>> {
    const queues = Object.entries(queueWork).map(([name, { consumer, ...limits }]) => [
      name,
      new WorkQueue(this, pascalCaseOfCamel(name), context, { consumer: functions[consumer], ...limits }),
    ]);
    return Object.fromEntries(queues);
  }

  #schedules(context: ServiceContext, functions: Functions): void {
    const scope = new Construct(this, "Schedules");
    new ScheduledJob(scope, "PlanDigests", context, {
      target: functions["jobs/plan-digests"],
      expression: "cron(0 2 * * ? *)",
      completions: new Metric({
        namespace: metricNamespace,
        metricName: metrics.cyclePlanned,
        statistic: "Sum",
        period: Duration.hours(1),
      }),
      expectedWithin: Duration.hours(26),
    });
    const fetches = functions["jobs/plan-fetches"];
    // Before the matching cycle, so that what came in overnight is offered in the morning.
    new ScheduledJob(scope, "PlanFetches", context, {
      target: fetches,
      expression: "cron(0 0 * * ? *)",
      completions: fetches.lambda.metricInvocations({ period: Duration.hours(1) }),
      expectedWithin: Duration.hours(26),
    });
    const reconcile = functions["jobs/reconcile-deliveries"];
    new ScheduledJob(scope, "ReconcileDeliveries", context, {
      target: reconcile,
      expression: "rate(5 minutes)",
      completions: reconcile.lambda.metricInvocations({ period: Duration.minutes(5) }),
      expectedWithin: Duration.minutes(30),
    });
  }
}
