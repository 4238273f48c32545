import { type Route, route } from "../http/work.ts";
import * as api from "./approval.api.ts";
import { caseCommands } from "./approval.commands.ts";
import * as chain from "./chain.commands.ts";
import type { CaseSubjects } from "./subject.commands.ts";

/** @param subjects what later slices bring before a chain */
export function approvalRoutes(subjects: CaseSubjects): readonly Route[] {
  const command = caseCommands(subjects);
  return [
    route(api.listCases, command.listCases),
    route(api.listWaiting, command.listWaiting),
    route(api.signCase, command.signCase),
    route(api.returnCase, command.returnCase),
    route(api.rejectCase, command.rejectCase),
    route(api.addSigner, command.addSigner),
    route(api.remindCase, command.remindCase),
    route(api.listChains, chain.listChainsCommand),
    route(api.setChain, chain.setChainCommand),
    route(api.findAccounts, chain.findAccountsCommand),
    route(api.listDelegations, chain.listDelegationsCommand),
    route(api.delegate, chain.delegateCommand),
    route(api.endDelegation, chain.endDelegationCommand),
  ];
}
