import type { Channel } from "../../../shared/domain/senior.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { deliveryStateLabel, obstacleInWords, deliveryTexts as texts } from "../../../shared/text/staff-deliveries.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import type { HandDelivery } from "../../../shared/usecases/read-hand-delivery.ts";
import { AnswersForm } from "./answers-form.tsx";
import { Letter } from "./letter.tsx";
import { PhoneSlip } from "./phone-slip.tsx";

export interface DeliveryPageProps extends HandDelivery {
  readonly viewer: Viewer;
  readonly today: string;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
  /** What to tell about the last step. */
  readonly news?: "conflict" | "closed" | "answersSaved" | undefined;
}

const titles: Readonly<Record<Channel, string>> = {
  email: texts.otherTitle,
  post: texts.letterTitle,
  phone: texts.phoneTitle,
};

/** One digest for the desk: prints as a letter or slip; here it is marked as done, and answers are taken down. */
export const DeliveryPage = (props: DeliveryPageProps) => {
  const { viewer, delivery, obstacle, digest, errors = [], news } = props;
  const waiting = delivery.state === "PENDING" && delivery.channel !== "email";
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
      {digest.entries.length > 0 && !obstacle ? <AnswersForm {...props} /> : null}
    </StaffPage>
  );
};

const SettleForm = ({ viewer, delivery, obstacle }: DeliveryPageProps) => (
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

/** Address of a delivery's page. */
export const addressOf = ({ seniorId, cycle }: HandDelivery["delivery"]): string =>
  `/staff/deliveries/${seniorId}/${encodeURIComponent(cycle)}`;
