import "../staffing/secondment.css";
import { Button, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { type ReactNode, useDeferredValue, useState } from "react";
import type { Id } from "../kernel/id.ts";
import { dismissAgent, listAgents, nameAgent, type UnitAgents } from "../staffing/agent.api.ts";
import { agentMessages } from "../staffing/agent.messages.ts";
import { secondmentMessages } from "../staffing/secondment.messages.ts";
import { useSay } from "../ui/language.ts";
import { PageHead } from "../ui/part.tsx";
import { queryOf, useAct } from "../ui/query.ts";

/** For the staffing office and administrators: who answers for each unit, those without anybody first. */
export function SecondmentAgentsPage(): ReactNode {
  const say = useSay(agentMessages);
  const list = useSay(secondmentMessages);
  const [typed, setTyped] = useState("");
  const words = useDeferredValue(typed);
  const { units } = useSuspenseQuery(queryOf(listAgents, { query: { q: words } })).data;
  return (
    <div className="page">
      <PageHead
        title={say("agent.title")}
        above={<Link to="/secondments">{list("one.list")}</Link>}
        lead={say("agent.lead")}
      />
      <div className="secondment-tools">
        <TextInput
          type="search"
          aria-label={say("agent.search")}
          placeholder={say("agent.search")}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      {units.length === 0 && <p>{say("agent.empty")}</p>}
      <section className="part-loans">
        <ul>
          {units.map((one) => (
            <Unit key={one.unit.id} one={one} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Unit({ one: { unit, agents, candidates } }: { readonly one: UnitAgents }): ReactNode {
  const say = useSay(agentMessages);
  const dismiss = useAct(dismissAgent);
  return (
    <li className="agent-unit">
      <span lang="zh-CN">
        {unit.name} <small>{unit.jurisdiction}</small>
      </span>
      <span className="agent-names">
        {agents.length === 0 && <span className="attention">{say("agent.none")}</span>}
        {agents.map(({ id, name, post }) => (
          <span key={id} lang="zh-CN">
            {name} <small>{post}</small>
            <button
              type="button"
              className="tool"
              aria-label={say("agent.dismiss", { name })}
              onClick={() => dismiss.mutate({ body: { unitId: unit.id, accountId: id } })}
            >
              <X size={14} aria-hidden />
            </button>
          </span>
        ))}
      </span>
      <Naming unit={unit} candidates={candidates} />
    </li>
  );
}

function Naming({ unit, candidates }: Pick<UnitAgents, "unit" | "candidates">): ReactNode {
  const say = useSay(agentMessages);
  const [chosen, choose] = useState("");
  const name = useAct(nameAgent, { onDone: () => choose("") });
  if (candidates.length === 0) return <small>{say("agent.no-candidate")}</small>;
  return (
    <span className="agent-naming">
      <select
        className="select"
        aria-label={say("agent.choose", { unit: unit.name })}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">—</option>
        {candidates.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name} {one.post}
          </option>
        ))}
      </select>
      <Button
        size="compact-sm"
        variant="default"
        disabled={chosen === ""}
        loading={name.isPending}
        onClick={() => name.mutate({ body: { unitId: unit.id, accountId: chosen as Id<"account"> } })}
      >
        {say("agent.name")}
      </Button>
    </span>
  );
}
