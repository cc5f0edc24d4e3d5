import { looseningHint } from "../../../shared/text/loosenings.ts";
import { phoneEnd, phoneScript, deliveryTexts as texts } from "../../../shared/text/staff-deliveries.ts";
import { PhoneNumber } from "../../../shared/ui/phone-number.tsx";
import type { HandDelivery } from "../../../shared/usecases/read-hand-delivery.ts";
import { DigestEntries } from "./digest-entries.tsx";

/** What to say on the phone, with boxes to tick by pen where the slip is printed. */
export const PhoneSlip = ({ digest, senior }: HandDelivery) => (
  <article class="letter">
    <h2>
      {senior.name.familyName} {senior.name.givenName}（{senior.name.familyNameKana} {senior.name.givenNameKana}）
    </h2>
    <p>
      {texts.phone}：{senior.phone ? <PhoneNumber phone={senior.phone} /> : texts.noPhone}
    </p>
    {phoneScript(digest).map((line) => (
      <p key={line}>{line}</p>
    ))}
    <DigestEntries digest={digest} />
    {[...looseningHint(digest), ...phoneEnd].map((line) => (
      <p key={line}>{line}</p>
    ))}
    <table class="tick-boxes print-only">
      <tbody>
        {digest.entries.map(({ n, listing }) => (
          <tr key={n}>
            <th scope="row">{listing.title}</th>
            <td>□ {texts.answers.join}</td>
            <td>□ {texts.answers.decline}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </article>
);
