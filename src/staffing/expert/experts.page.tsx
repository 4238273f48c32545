import "../../charter/judgement.css";
import "../../body/body.css";
import "../../body/filter.css";
import "../secondment.css";
import "../../roster/people.css";
import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { DialogActs } from "../../body/decide.parts.tsx";
import { peopleMessages } from "../../roster/people.messages.ts";
import { PeopleSearch } from "../../roster/people.parts.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useSay } from "../../ui/language.ts";
import { EmptyState, Loading, PageHead } from "../../ui/part.tsx";
import { queryOf } from "../../ui/query.ts";
import { RefusalNote } from "../../ui/refusal.tsx";
import { useUrl } from "../../ui/url.ts";
import { OptionField } from "../field.parts.tsx";
import { trainingMessages } from "../training/training.messages.ts";
import { type Expert, ExpertFilter, listExperts, listHostBodies } from "./expert.api.ts";

/** The pool of experts, found by what they know; from each the way to asking for them. */
export function ExpertsPage(): ReactNode {
  const say = useSay(trainingMessages);
  const people = useSay(peopleMessages);
  const [url, change] = useUrl(ExpertFilter);
  const [asked, ask] = useState<Expert | null>(null);
  const { data, error, refetch } = useQuery({
    ...queryOf(listExperts, { query: url }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="page">
      <PageHead
        title={say("expert.title")}
        above={<Link to="/people">{people("people.title")}</Link>}
        lead={say("expert.lead")}
      />
      <div className="register-tools">
        <PeopleSearch
          label={say("expert.search")}
          hint={say("expert.search")}
          words={url.q}
          onSearch={(q) => change({ q })}
        />
      </div>
      {error && <RefusalNote error={error} again={refetch} />}
      {!data && !error && <Loading lines={8} />}
      {data?.experts.length === 0 && (
        <EmptyState title={say("expert.none")}>{say("expert.none-what")}</EmptyState>
      )}
      {data && data.experts.length > 0 && <Experts experts={data.experts} onAsk={ask} />}
      {data && data.experts.length < data.total && (
        <p className="secondment-more">
          {say("expert.more", { shown: data.experts.length, total: data.total })}
        </p>
      )}
      {asked && <BodyDialog expert={asked} onClose={() => ask(null)} />}
    </div>
  );
}

type ExpertsProps = { readonly experts: readonly Expert[]; readonly onAsk: (expert: Expert) => void };

function Experts({ experts, onAsk }: ExpertsProps): ReactNode {
  const say = useSay(trainingMessages);
  return (
    <table className="people" aria-label={say("expert.title")}>
      <thead>
        <tr>
          <th scope="col">{say("expert.name")}</th>
          <th scope="col">{say("expert.field")}</th>
          <th scope="col">{say("expert.unit")}</th>
          <th scope="col">
            <span className="hidden-text">{say("expert.ask")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {experts.map((one) => (
          <tr key={one.id}>
            <th scope="row" lang="zh-CN">
              <Link to="/people/$id" params={{ id: one.id }}>
                {one.name}
              </Link>
            </th>
            <td>
              {one.fields.length > 0 ? (
                <span lang="zh-CN">{one.fields.join("、")}</span>
              ) : (
                <span className="card-quiet">{say("expert.no-field")}</span>
              )}
            </td>
            <td lang="zh-CN">
              {one.unit.shortName} {one.post}
            </td>
            <td>
              <button type="button" className="link" onClick={() => onAsk(one)}>
                {say("expert.ask")}
                <span className="hidden-text"> {one.name}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type BodyDialogProps = { readonly expert: Expert; readonly onClose: () => void };

/** Whoever is asked for is asked for by a body: it is chosen here, and the request is filled in on its page. */
function BodyDialog({ expert, onClose }: BodyDialogProps): ReactNode {
  const say = useSay(trainingMessages);
  const navigate = useNavigate();
  const { bodies } = useSuspenseQuery(queryOf(listHostBodies, {})).data;
  const [body, choose] = useState<string | null>(null);
  const go = () =>
    body && void navigate({ to: "/bodies/$id", params: { id: body }, search: { ask: expert.id } as never });
  return (
    <Dialog title={say("expert.ask-for", { name: expert.name })} onClose={onClose}>
      <div className="ask">
        {bodies.length === 0 ? (
          <p>{say("expert.no-body")}</p>
        ) : (
          <>
            <p>{say("expert.ask-what")}</p>
            <OptionField
              label={say("expert.body")}
              value={body}
              none="—"
              options={bodies.map(({ id, name }) => [id as string, name] as const)}
              onChange={choose}
            />
          </>
        )}
        <DialogActs
          act={say("expert.go")}
          isReady={body !== null}
          isPending={false}
          onAct={go}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}
