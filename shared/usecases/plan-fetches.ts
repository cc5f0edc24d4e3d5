import { isDue } from "../domain/list-source.ts";
import { jstDate } from "../domain/times.ts";
import type { ImportWork } from "../domain/work.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ImportRepository } from "../ports/import-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";

interface PlanFetchesDeps {
  readonly centres: Pick<CentreRepository, "list">;
  readonly imports: Pick<ImportRepository, "listSources">;
  readonly importQueue: WorkQueue<ImportWork>;
}

/** Queues every source that is due on the day of a run, for all desks. A run that is repeated fetches twice, which changes nothing. */
export const planFetches =
  ({ centres, imports, importQueue }: PlanFetchesDeps) =>
  async ({ scheduledTime }: { scheduledTime: string }): Promise<{ sources: number }> => {
    const day = jstDate(new Date(scheduledTime));
    const due: ImportWork[] = [];
    for (const { centreId } of await centres.list())
      for await (const source of imports.listSources(centreId))
        if (isDue(source, day)) due.push({ centreId, sourceId: source.sourceId });
    await importQueue.send(due);
    return { sources: due.length };
  };
