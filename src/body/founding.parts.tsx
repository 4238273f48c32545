import "./founding.css";
import { Button, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, type ReactNode, useState } from "react";
import { formNames } from "../charter/charter.messages.ts";
import { BodyForm, bodyForms, emptyCharter } from "../charter/charter.model.ts";
import { listJurisdictions } from "../identity/identity.api.ts";
import type { Jurisdiction } from "../identity/identity.model.ts";
import { myself } from "../identity/sign-in.queries.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { newUuid } from "../ui/uuid.ts";
import { draftBody } from "./body.api.ts";
import { focusFirst } from "./decide.parts.tsx";
import { placesOfRole } from "./place.rules.ts";
import { registerMessages } from "./register.messages.ts";

/** The places in which I may draft, the highest first. */
export function useDraftingPlaces(): readonly Jurisdiction[] {
  const { data: me } = useSuspenseQuery(myself);
  const { data } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  return placesOfRole(me.roles, "founder", data.jurisdictions);
}

/** Asks for what a draft cannot be found by otherwise: its name and its place; then opens it. */
export function NewDraftDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay(registerMessages);
  const language = useLanguage();
  const places = useDraftingPlaces();
  const drafting = useDrafting();
  return (
    <Dialog title={say("new.title")} onClose={onClose}>
      <form className="new-draft" onSubmit={drafting.submit}>
        <p>{say("new.what")}</p>
        {drafting.error && <RefusalNote error={drafting.error} />}
        <TextInput
          name="name"
          label={say("new.name")}
          description={say("new.name-what")}
          maxLength={200}
          required
          withAsterisk={false}
          lang="zh-CN"
          ref={focusFirst}
        />
        <NativeChoice
          name="form"
          label={say("new.form")}
          options={bodyForms.map((form) => [form, formNames[language][form]])}
          first="task_force"
        />
        <NativeChoice
          name="place"
          label={say("new.place")}
          options={places.map((place) => [place.id, language === "en" ? place.nameEn : place.name])}
        />
        <div className="dialog-acts">
          <Button type="submit" loading={drafting.isPending}>
            {say("new.create")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** One key for all tries of one dialog, so that a draft sent twice is one draft. */
function useDrafting() {
  const say = useSay(registerMessages);
  const navigate = useNavigate();
  const [draftKey] = useState(newUuid);
  const { mutate, error, isPending, variables } = useAct(draftBody, {
    quiet: true,
    onDone: async ({ id }) => {
      await navigate({ to: "/bodies/$id", params: { id }, search: { edit: true } as never });
      noticeDone(say("new.done", { name: variables?.body.charter.name ?? "" }));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const name = String(given.get("name")).trim();
    if (name === "") return;
    const charter = { ...emptyCharter(), name, form: BodyForm.parse(given.get("form")) };
    mutate({ body: { draftKey, jurisdictionId: String(given.get("place")), charter, paper: null } });
  };
  return { submit, error, isPending };
}

type NativeChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly first?: string;
};

/** The browser's own list: it works on every phone and with every screen reader. */
function NativeChoice({ name, label, options, first }: NativeChoiceProps): ReactNode {
  return (
    <label className="native-choice">
      <span>{label}</span>
      <select name={name} defaultValue={first}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
