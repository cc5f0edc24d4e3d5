import type { Centre } from "../domain/centre.ts";
import type { CentreId } from "../domain/ids.ts";

export interface CentreRepository {
  /** @throws NotFound */
  get(centreId: CentreId): Promise<Centre>;
  find(centreId: CentreId): Promise<Centre | undefined>;
  /** All centres of this deployment, by id. A row that fails its schema is skipped and logged by its key. */
  list(): Promise<Centre[]>;
  save(centre: Centre): Promise<void>;
}
