import { route } from "../http/work.ts";
import * as adjustingApi from "./adjusting.api.ts";
import * as adjusting from "./adjusting.commands.ts";
import * as counterApi from "./counter.api.ts";
import * as counter from "./counter.commands.ts";
import * as api from "./document.api.ts";
import * as command from "./document.commands.ts";
import * as letterApi from "./letter.api.ts";
import * as letter from "./letter.commands.ts";

export const documentRoutes = [
  route(api.listDocuments, command.listDocumentsCommand),
  route(api.beginDocument, command.beginDocumentCommand),
  route(api.getDocument, command.getDocumentCommand),
  route(api.reviseDocument, command.reviseDocumentCommand),
  route(api.issueDocument, command.issueDocumentCommand),
  route(api.voidDocument, command.voidDocumentCommand),
  route(api.discardDocument, command.discardDocumentCommand),
  route(counterApi.getCounter, counter.getCounterCommand),
  route(counterApi.setCounter, counter.setCounterCommand),
  route(letterApi.listLetters, letter.listLettersCommand),
  route(letterApi.beginLetter, letter.beginLetterCommand),
  route(adjustingApi.listVersionNotices, adjusting.listVersionNoticesCommand),
  route(adjustingApi.beginVersionNotice, adjusting.beginVersionNoticeCommand),
  route(api.getDocumentFile, command.getDocumentFileCommand),
];
