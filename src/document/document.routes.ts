import { route } from "../http/work.ts";
import * as api from "./document.api.ts";
import * as command from "./document.commands.ts";

export const documentRoutes = [
  route(api.listDocuments, command.listDocumentsCommand),
  route(api.beginDocument, command.beginDocumentCommand),
  route(api.getDocument, command.getDocumentCommand),
  route(api.reviseDocument, command.reviseDocumentCommand),
  route(api.issueDocument, command.issueDocumentCommand),
  route(api.voidDocument, command.voidDocumentCommand),
  route(api.discardDocument, command.discardDocumentCommand),
  route(api.getDocumentFile, command.getDocumentFileCommand),
];
