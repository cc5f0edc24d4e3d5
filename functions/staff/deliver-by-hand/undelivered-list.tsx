import { displayPhoneNumber } from "../../../shared/domain/phone-number.ts";
import { deliveryInWords } from "../../../shared/text/ledger.ts";
import { deliveryTexts, undeliveredTexts as texts } from "../../../shared/text/staff-deliveries.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import type { PersonalDelivery } from "../../../shared/usecases/with-people.ts";
import { addressOf } from "./delivery-view.ts";

interface UndeliveredListProps {
  readonly rows: readonly PersonalDelivery[];
  readonly csrfToken: string;
}

/** Digests that did not arrive, with what to do about each. */
export const UndeliveredList = ({ rows, csrfToken }: UndeliveredListProps) => (
  <>
    <h2>{texts.title}</h2>
    <p>{rows.length === 0 ? texts.empty : texts.intro}</p>
    {rows.length === 0 ? null : (
      <DataTable
        caption={texts.title}
        columns={[
          { key: "person", label: deliveryTexts.person },
          { key: "phone", label: deliveryTexts.phone },
          { key: "happened", label: texts.happened },
          { key: "done", label: texts.done },
        ]}
        rows={rows.map(({ delivery, senior }) => ({
          id: `${delivery.seniorId} ${delivery.cycle}`,
          person: (
            <a href={addressOf(delivery)}>
              {senior.name.familyName} {senior.name.givenName}
            </a>
          ),
          phone: senior.phone ? displayPhoneNumber(senior.phone) : deliveryTexts.noPhone,
          happened: deliveryInWords(delivery),
          done: (
            <form method="post" action={addressOf(delivery)}>
              <CsrfToken token={csrfToken} />
              <SubmitButton kind="secondary" name="mark" value="seen_to">
                {texts.tickOff}
                <span class="visually-hidden">{texts.ofPerson(senior.name)}</span>
              </SubmitButton>
            </form>
          ),
        }))}
      />
    )}
  </>
);
