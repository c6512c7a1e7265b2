import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import { isDay } from "../../core/calendar.ts";
import type { Body } from "../../core/concept.ts";
import type { Meeting } from "../../core/meeting.ts";
import { meetingKey } from "../../core/meeting.ts";
import type { MeetingPlan } from "../../graph/meeting-store.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConfirmButton } from "../form/confirm-button.tsx";
import { FormInput } from "../form/form-input.tsx";
import { type Part, partOf } from "../form/versions.ts";
import { Row } from "../page-parts.tsx";
import { formWords } from "../words/form.ts";
import { steeringWords } from "../words/steering.ts";
import { tabWords } from "../words/tab.ts";
import type { Scene } from "./scene.ts";

const words = steeringWords.bodies;

interface DayAndPlace {
  readonly heldOn: string;
  readonly place: string;
}

interface DayAndPlaceProps {
  readonly value: DayAndPlace;
  readonly isChecked: boolean;
  readonly onChange: (value: DayAndPlace) => void;
}

function DayAndPlaceFields({ value, isChecked, onChange }: DayAndPlaceProps): ReactNode {
  return (
    <>
      <FormInput
        isRequired
        kind="day"
        label={words.day}
        fault={isChecked && !isDay(value.heldOn) ? steeringWords.noDay : undefined}
        value={value.heldOn}
        onChange={(heldOn) => onChange({ ...value, heldOn })}
      />
      <FormInput
        kind="line"
        label={words.place}
        longest={255}
        value={value.place}
        onChange={(place) => onChange({ ...value, place })}
      />
    </>
  );
}

export function PlanMeeting({ scene, body }: { readonly scene: Scene; readonly body: Body }): ReactNode {
  const { desk, deeds } = scene;
  const [form, setForm] = useState<DayAndPlace>({ heldOn: "", place: "" });
  const [isChecked, setChecked] = useState(false);

  function plan(): boolean {
    const { heldOn, place } = form;
    setChecked(!isDay(heldOn));
    if (!isDay(heldOn)) return false;
    const day = formatDate(heldOn, "de");
    const meeting: Meeting = {
      key: meetingKey(body.key, heldOn),
      title: words.meetingTitle(body.title, day),
      body: body.key,
      heldOn,
      place: place.trim(),
      isCancelled: false,
      agenda: [],
      shown: "",
    };
    void deeds.act(async () => {
      const outcome = await desk.addMeeting(meeting);
      if (outcome === "exists") return { text: words.exists, isTrouble: true };
      setForm({ heldOn: "", place: "" });
      return { text: words.created(formatDate(heldOn, tabWords.locale)) };
    });
    return true;
  }

  return (
    <ConfirmButton
      label={words.plan}
      name={words.planNamed(body.title)}
      title={words.planTitle(body.title)}
      isBusy={deeds.isBusy}
      onConfirm={plan}
    >
      <DayAndPlaceFields value={form} isChecked={isChecked} onChange={setForm} />
    </ConfirmButton>
  );
}

/** Moving a meeting, calling it off and putting it back. */
export function MeetingDeeds({ scene, meeting }: { readonly scene: Scene; readonly meeting: Meeting }): ReactNode {
  const { deeds } = scene;
  const { heldOn, isCancelled } = meeting;
  const day = heldOn === "" ? meeting.title : formatDate(heldOn, tabWords.locale);
  const write = (part: Partial<MeetingPlan>) => void deeds.act(() => change(scene, meeting, part));
  if (isCancelled)
    return (
      <Button
        size="small"
        aria-label={words.reinstateNamed(day)}
        disabledFocusable={deeds.isBusy}
        onClick={() => write({ isCancelled: false })}
      >
        {words.reinstate}
      </Button>
    );
  return (
    <Row>
      <MoveMeeting key={`${heldOn} ${meeting.place}`} scene={scene} meeting={meeting} day={day} onMove={write} />
      {heldOn >= scene.today && (
        <ConfirmButton
          label={words.cancel}
          name={words.cancelNamed(day)}
          title={words.cancelTitle}
          isBusy={deeds.isBusy}
          onConfirm={() => {
            write({ isCancelled: true });
            return true;
          }}
        >
          {words.cancelBody(day)}
        </ConfirmButton>
      )}
    </Row>
  );
}

interface MoveMeetingProps {
  readonly scene: Scene;
  readonly meeting: Meeting;
  readonly day: string;
  readonly onMove: (part: DayAndPlace) => void;
}

function MoveMeeting({ scene, meeting: { heldOn, place }, day, onMove }: MoveMeetingProps): ReactNode {
  const [form, setForm] = useState<DayAndPlace>({ heldOn, place });
  return (
    <ConfirmButton
      label={words.move}
      name={words.moveNamed(day)}
      title={words.moveTitle}
      isBusy={scene.deeds.isBusy}
      onConfirm={() => {
        if (!isDay(form.heldOn)) return false;
        onMove(form);
        return true;
      }}
    >
      <DayAndPlaceFields value={form} isChecked onChange={setForm} />
    </ConfirmButton>
  );
}

const planParts: readonly Part<MeetingPlan>[] = [
  partOf(words.day, ["heldOn"], ({ heldOn }) => (heldOn === "" ? "" : formatDate(heldOn, tabWords.locale))),
  partOf(words.place, ["place"], ({ place }) => place),
  partOf(words.status, ["isCancelled"], ({ isCancelled }) => (isCancelled ? words.cancelled : words.planned)),
];

function change({ desk, replace }: Scene, meeting: Meeting, part: Partial<MeetingPlan>) {
  const { title, heldOn, place, isCancelled } = meeting;
  const seen = { title, heldOn, place, isCancelled };
  return replace<MeetingPlan>({
    seen,
    wanted: { ...seen, ...part },
    parts: planParts,
    change: (plan, wanted) => desk.changeMeeting({ ...meeting, ...plan }, wanted),
    onDone: () => ({ text: formWords.saved }),
  });
}
