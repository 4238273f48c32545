import "./people.css";
import "./roster.css";
import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { FileDown, FileUp } from "lucide-react";
import { type ReactNode, useState } from "react";
import { listJurisdictions } from "../identity/identity.api.ts";
import { myself } from "../identity/sign-in.queries.ts";
import type { Id } from "../kernel/id.ts";
import { call, keepFile } from "../ui/api.ts";
import { Choice } from "../ui/choice.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone, noticeFailure } from "../ui/notice.tsx";
import { PageHead } from "../ui/part.tsx";
import { queryOf } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { InstantText } from "../ui/time.tsx";
import { bringRoster, listRosters, takeOutRoster } from "./import.api.ts";
import { importMessages, outcomeNames } from "./import.messages.ts";
import { ImportKind, outcomes } from "./import.model.ts";
import { peopleMessages } from "./people.messages.ts";
import { keepsRosters } from "./roster.policy.ts";

/** Rosters come in here and go out again; below, what was brought before. */
export function RostersPage(): ReactNode {
  const say = useSay(importMessages);
  const sayPeople = useSay(peopleMessages);
  return (
    <div className="page narrow">
      <PageHead
        title={say("rosters.title")}
        above={<Link to="/people">{sayPeople("people.title")}</Link>}
        lead={say("rosters.lead")}
      />
      <Bringing />
      <section className="card-part">
        <h2>{say("rosters.history")}</h2>
        <Imports />
      </section>
    </div>
  );
}

/** Places whose lists I keep, the places below among them. */
function useKeptPlaces() {
  const language = useLanguage();
  const { data: me } = useSuspenseQuery(myself);
  const { data } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  const kept = new Set<string>(
    me.roles
      .filter(({ role }) => (keepsRosters as readonly string[]).includes(role))
      .map((one) => one.jurisdiction.id),
  );
  for (const { id, parentId } of data.jurisdictions)
    if (parentId !== null && kept.has(parentId)) kept.add(id);
  return data.jurisdictions
    .filter(({ id }) => kept.has(id))
    .map(({ id, name, nameEn }) => ({ value: id, label: language === "en" ? nameEn || name : name }));
}

function Bringing(): ReactNode {
  const say = useSay(importMessages);
  const places = useKeptPlaces();
  const [place, setPlace] = useState<string>(places[0]?.value ?? "");
  const [kind, setKind] = useState<ImportKind>("person");
  const navigate = useNavigate();
  const query = { kind, place: place as Id<"jurisdiction"> };
  const bring = useMutation({
    mutationFn: (file: File) => call(bringRoster, { query, body: file }),
    onSuccess: ({ id }) => navigate({ to: "/people/rosters/$id", params: { id } }),
  });
  const takeOut = async () => {
    await keepFile(takeOutRoster, { query }).then(
      () => noticeDone(say("rosters.out-done")),
      (error: Error) => noticeFailure(error, takeOut),
    );
  };
  if (places.length === 0) return null;
  return (
    <div className="roster-bring">
      <NativeSelect
        label={say("rosters.place")}
        value={place}
        data={places}
        onChange={({ currentTarget }) => setPlace(currentTarget.value)}
      />
      <Choice
        label={say("rosters.kind")}
        value={kind}
        options={ImportKind.options.map((value) => ({ value, label: say(`rosters.${value}`) }))}
        onChange={setKind}
      />
      <div className="roster-bring-acts">
        <label className="roster-file" data-busy={bring.isPending || undefined}>
          <FileUp size={18} aria-hidden />
          {say(bring.isPending ? "rosters.reading" : "rosters.file")}
          <input
            type="file"
            className="hidden-text"
            accept=".xlsx,.xlsm,.csv,.txt"
            disabled={bring.isPending}
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = "";
              if (file) bring.mutate(file);
            }}
          />
        </label>
        <Button variant="default" leftSection={<FileDown size={16} />} onClick={takeOut}>
          {say("rosters.out")}
        </Button>
      </div>
      <p className="card-quiet">{say("rosters.limits")}</p>
      {bring.error && <RefusalNote error={bring.error} />}
    </div>
  );
}

function Imports(): ReactNode {
  const say = useSay(importMessages);
  const language = useLanguage();
  const { data } = useSuspenseQuery(queryOf(listRosters, {}));
  if (data.imports.length === 0) return <p className="card-quiet">{say("rosters.none")}</p>;
  return (
    <ul className="holdings">
      {data.imports.map(({ id, fileName, kind, state, counts, jurisdiction, broughtBy, broughtAt }) => (
        <li key={id}>
          <Link to="/people/rosters/$id" params={{ id }} lang="zh-CN">
            {fileName ?? say(`rosters.${kind}`)}
          </Link>
          <span>{say(`state.${state}`)}</span>
          <span className="card-quiet">
            {say(`rosters.${kind}`)} · <span lang="zh-CN">{jurisdiction}</span> ·{" "}
            {say("rosters.by", { name: broughtBy })} <InstantText at={broughtAt} />
          </span>
          <span className="card-quiet">
            {outcomes
              .flatMap((one) => (counts?.[one] ? [`${outcomeNames[language][one]} ${counts[one]}`] : []))
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
