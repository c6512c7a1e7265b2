import type { ReactNode } from "react";
import { useCallback, useState } from "react";
import type { AnswerFault } from "../../core/answer.ts";
import type { AskedItem, CheckIn, CheckInItem } from "../../core/check-in.ts";
import { writeNumber } from "../../core/number.ts";
import type { AnswerContext } from "../../graph/answer-context.ts";
import { formatDate } from "../../texts/formats.ts";
import { periodInWords } from "../../texts/period-words.ts";
import { ConceptText } from "../concept-text.tsx";
import type { Said } from "../form/deeds.ts";
import { language } from "../language.ts";
import { LoadingNote } from "../loading-note.tsx";
import { Line, Quiet, Section } from "../page-parts.tsx";
import { type LabelledText, TextList } from "../text-list.tsx";
import { useLoaded } from "../use-loaded.ts";
import { formWords } from "../words/form.ts";
import { roundsWords } from "../words/rounds.ts";
import { AnswerForm } from "./answer-form.tsx";
import type { AnswerOutcome, TabAnswer } from "./answering.ts";
import { sendAnswer, startingDraft } from "./answering.ts";
import type { Scene } from "./scene.ts";

const texts = roundsWords.answer;
const { item: itemTexts, outcomes, buttons } = roundsWords.answerTexts;

interface AnswerSectionProps {
  readonly scene: Scene;
  readonly checkIn: CheckIn;
  readonly item: CheckInItem;
  readonly unitTitle: string;
  /** What is offered once an answer is there. */
  readonly afterwards: ReactNode;
}

/** One item of a check-in with its form, which comes with what was answered before. */
export function AnswerSection(props: AnswerSectionProps): ReactNode {
  const { desk } = props.scene;
  const { checkIn, item } = props;
  const loaded = useLoaded(
    useCallback(() => desk.readAnswerContext(checkIn.key, item.key), [desk, checkIn.key, item.key]),
  );
  const context = loaded.parts;
  if (!context) return <LoadingNote {...loaded} />;
  const asked = context.details.get(item.key);
  if (!asked) return <Line>{itemTexts.gone}</Line>;
  if (asked.kind === "figure" && !context.mayReportFigures) return <Line>{texts.confidential}</Line>;
  return <AskedSection {...props} context={context} asked={asked} />;
}

interface AskedSectionProps extends AnswerSectionProps {
  readonly context: AnswerContext;
  readonly asked: AskedItem;
}

function AskedSection(props: AskedSectionProps): ReactNode {
  const { scene, checkIn, item, unitTitle, afterwards, context, asked } = props;
  const { desk, deeds } = scene;
  const isVoice = item.kind === "voice";
  const [answer, setAnswer] = useState<TabAnswer>(() => ({
    checkIn: checkIn.key,
    item: item.key,
    isConfirmed: false,
    ...startingDraft(context, asked),
  }));
  const [isSaved, setSaved] = useState(false);
  const [faults, setFaults] = useState<readonly AnswerFault[]>([]);

  function save(): void {
    void deeds.act(async () => {
      const outcome = await sendAnswer(desk, answer, () => new Date().toISOString());
      setFaults(outcome.kind === "faulty" ? outcome.faults : []);
      setAnswer(answerAfter(answer, outcome));
      setSaved(outcome.kind === "saved");
      return saidOf(outcome, isVoice ? itemTexts.voiceTitle : item.title);
      // Amounts stand in a list of their own, which not everybody may write who answers.
    }, item.kind === "figure");
  }

  return (
    <Section heading={isVoice ? itemTexts.voiceTitle : <ConceptText>{item.title}</ConceptText>}>
      <Quiet>
        {[roundsWords.itemKind[item.kind], item.period && periodInWords(item.period, roundsWords, roundsWords.locale)]
          .filter(Boolean)
          .join(", ")}
      </Quiet>
      <TextList texts={knownOf(asked)} />
      <AnswerForm
        asked={asked}
        unitTitle={unitTitle}
        draft={answer.draft}
        faults={faults}
        saveLabel={answer.isConfirmed ? buttons.answerStriking : formWords.save}
        isBusy={deeds.isBusy}
        onChange={(draft) => {
          setAnswer({ ...answer, draft, isConfirmed: false });
          setSaved(false);
        }}
        onSave={save}
      />
      {isSaved && afterwards}
    </Section>
  );
}

/** What one has to know to answer. */
function knownOf(asked: AskedItem): readonly (string | LabelledText)[] {
  const about = (label: string, text: string | undefined): readonly LabelledText[] => (text ? [[label, text]] : []);
  switch (asked.kind) {
    case "step":
      return [...about(itemTexts.doneBy, asked.doneBy.join(", ")), ...about(itemTexts.deadline, asked.deadline)];
    case "figure":
      return asked.details;
    case "indicator":
      return [...about(itemTexts.target, asked.target?.text), ...asked.details];
    case "decision":
      return [
        ...(asked.text === asked.title ? [] : [asked.text]),
        ...about(itemTexts.decidedOn, asked.decidedOn && formatDate(asked.decidedOn, roundsWords.locale)),
        ...about(itemTexts.dueOn, asked.dueOn && formatDate(asked.dueOn, roundsWords.locale)),
      ];
    case "voice":
      return [];
  }
}

/** What the next attempt sends: having seen the other answer, or having looked twice at a striking value. */
function answerAfter(answer: TabAnswer, outcome: AnswerOutcome): TabAnswer {
  switch (outcome.kind) {
    case "saved":
      return { ...answer, seen: answer.seen + 1, isConfirmed: false };
    case "overtaken":
      return { ...answer, seen: outcome.response.revision };
    case "striking":
      return { ...answer, isConfirmed: true };
    default:
      return answer;
  }
}

function saidOf(outcome: AnswerOutcome, title: string): Said {
  switch (outcome.kind) {
    case "saved":
      return { text: texts.saved(title) };
    case "overtaken":
      return { text: texts.overtaken, isTrouble: true };
    case "striking":
      return { text: outcomes.striking(writeNumber(outcome.previous, language)), isTrouble: true };
    case "refused":
      return { text: roundsWords.refusals[outcome.reason], isTrouble: true };
    case "faulty":
      return { text: formWords.notSaved, isTrouble: true };
    case "confidential":
      return { text: texts.confidential, isTrouble: true };
    case "busy":
      return { text: outcomes.busy, isTrouble: true };
  }
}
