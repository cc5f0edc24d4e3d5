import { isWaitingForDesk } from "../../../shared/domain/hand-delivery.ts";
import { hasReturnedMail } from "../../../shared/domain/returned-mail.ts";
import type { Channel } from "../../../shared/domain/senior.ts";
import {
  deliveryStateLabel,
  obstacleInWords,
  deliveryTexts as texts,
  undeliveredTexts,
} from "../../../shared/text/staff-deliveries.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { AnswersForm } from "./answers-form.tsx";
import { addressOf, type DeliveryView } from "./delivery-view.ts";
import { Letter } from "./letter.tsx";
import { PhoneSlip } from "./phone-slip.tsx";

const titles: Readonly<Record<Channel, string>> = {
  email: texts.otherTitle,
  sms: texts.otherTitle,
  post: texts.letterTitle,
  phone: texts.phoneTitle,
};

/** One digest for the desk: prints as a letter or slip; here it is marked as done, and answers are taken down. */
export const DeliveryPage = (props: DeliveryView) => {
  const { viewer, delivery, obstacle, digest, errors = [], news } = props;
  const waiting = isWaitingForDesk(delivery);
  const Paper = delivery.channel === "phone" ? PhoneSlip : Letter;
  return (
    <StaffPage viewer={viewer} title={titles[delivery.channel]} errors={errors}>
      <div class="no-print">
        <BackLink href="/staff/deliveries" text={texts.back} />
        {news ? (
          <Notice kind={news === "answersSaved" ? "success" : "warning"}>
            <p>{texts[news]}</p>
          </Notice>
        ) : null}
        <h1>{titles[delivery.channel]}</h1>
        <p>
          <Tag kind={waiting ? "waiting" : "neutral"}>{deliveryStateLabel(delivery.state)}</Tag>
        </p>
        {obstacle ? (
          <Notice kind="warning">
            <p>{obstacleInWords(obstacle)}</p>
          </Notice>
        ) : null}
      </div>
      {obstacle ? null : <Paper {...props} />}
      {waiting ? <SettleForm {...props} /> : null}
      {delivery.channel === "post" ? <ReturnedForm {...props} /> : null}
      {props.hold ? <HoldForm {...props} hold={props.hold} /> : null}
      {digest.entries.length > 0 && !obstacle ? <AnswersForm {...props} /> : null}
    </StaffPage>
  );
};

/** A letter that came back, and the desk's word that its address is right after all. */
const ReturnedForm = ({ viewer, delivery, senior }: DeliveryView) => {
  const isBack = delivery.state === "BOUNCED" && hasReturnedMail(senior);
  if (delivery.state !== "SENT" && !isBack) return null;
  return (
    <form class="no-print" method="post" action={addressOf(delivery)}>
      <h2>{texts.returnedTitle}</h2>
      <p>{isBack ? texts.addressHint : texts.returnedHint}</p>
      <CsrfToken token={viewer.csrfToken} />
      <SubmitButton kind="secondary" name="mark" value={isBack ? "address_confirmed" : "returned"}>
        {isBack ? texts.addressConfirmed : texts.returned}
      </SubmitButton>
    </form>
  );
};

const marksOfHold = { soft_bounces: "pause_lifted", bounce: "bounce_lifted" } as const;

/** The desk's word that an address which took nothing is right. */
const HoldForm = ({ viewer, delivery, hold }: DeliveryView & Required<Pick<DeliveryView, "hold">>) => (
  <form class="no-print" method="post" action={addressOf(delivery)}>
    <h2>{undeliveredTexts.holds[hold].title}</h2>
    <p>{undeliveredTexts.holds[hold].hint}</p>
    <CsrfToken token={viewer.csrfToken} />
    <SubmitButton kind="secondary" name="mark" value={marksOfHold[hold]}>
      {undeliveredTexts.holds[hold].lift}
    </SubmitButton>
  </form>
);

const SettleForm = ({ viewer, delivery, obstacle }: DeliveryView) => (
  <form class="no-print" method="post" action={addressOf(delivery)}>
    <h2>{texts.settleTitle}</h2>
    <p>{texts.settleHint}</p>
    <CsrfToken token={viewer.csrfToken} />
    <div class="buttons">
      {obstacle ? null : (
        <SubmitButton name="mark" value="sent">
          {delivery.channel === "phone" ? texts.markCalled : texts.markPosted}
        </SubmitButton>
      )}
      <SubmitButton kind="secondary" name="mark" value="cancelled">
        {texts.cancel}
      </SubmitButton>
    </div>
  </form>
);
