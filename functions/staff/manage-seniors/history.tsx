import type { Delivery } from "../../../shared/domain/delivery.ts";
import { cycleDate } from "../../../shared/domain/digest.ts";
import { dateInWords } from "../../../shared/text/date-words.ts";
import { deliveryInWords } from "../../../shared/text/ledger.ts";
import { deliveryTexts } from "../../../shared/text/staff-deliveries.ts";
import { participationStateLabel } from "../../../shared/text/staff-participations.ts";
import { seniorPageTexts as texts } from "../../../shared/text/staff-seniors.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import type { SeniorForStaff } from "../../../shared/usecases/read-senior-for-staff.ts";

/** What a person got, and what they answered. */
export const History = ({ deliveries, participations }: Pick<SeniorForStaff, "deliveries" | "participations">) => (
  <>
    <h2>{texts.participations}</h2>
    {participations.length === 0 ? (
      <p>{texts.noParticipations}</p>
    ) : (
      <DataTable
        caption={texts.participations}
        columns={[
          { key: "listing", label: texts.listing },
          { key: "answer", label: texts.answer },
        ]}
        rows={participations.map(({ participation: { seniorId, listingId, state }, listing }) => ({
          id: listingId,
          listing: <a href={`/staff/participations?senior=${seniorId}&listing=${listingId}`}>{listing.title}</a>,
          answer: participationStateLabel(state),
        }))}
      />
    )}
    <h2>{texts.deliveries}</h2>
    {deliveries.length === 0 ? <p>{texts.noDeliveries}</p> : <Deliveries deliveries={deliveries} />}
  </>
);

const DeliveryLink = ({ seniorId, cycle }: Delivery) => (
  <a href={`/staff/deliveries/${seniorId}/${encodeURIComponent(cycle)}`}>{dateInWords(cycleDate(cycle))}</a>
);

const Deliveries = ({ deliveries }: { deliveries: readonly Delivery[] }) => (
  <DataTable
    caption={texts.deliveries}
    columns={[
      { key: "day", label: texts.deliveryDay },
      { key: "items", label: texts.deliveryItems },
      { key: "state", label: texts.deliveryState },
    ]}
    rows={deliveries.map((delivery) => ({
      id: delivery.cycle,
      day: <DeliveryLink {...delivery} />,
      items: deliveryTexts.count(delivery.items.length),
      state: deliveryInWords(delivery),
    }))}
  />
);
