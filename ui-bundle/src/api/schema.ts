// SPDX-License-Identifier: Apache-2.0
// Made of docs/api/openapi.json by: npm run types
export interface paths {
  '/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The accounts of the user */
    get: operations['getAccounts'];
    put?: never;
    /** Opens one, with keys of its own; who opens it may work on it */
    post: operations['postAccounts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Renames one */
    put: operations['putAccountsId'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/actions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What can be done by whoever asks, and what it takes */
    get: operations['getActions'];
    put?: never;
    /** Starts it */
    post: operations['postActions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/actions/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What it would come to: how many orders, what leaves the house, and what stays and why */
    post: operations['postActionsPreview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/actions/{job}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Goes on with one that was interrupted, where it ended */
    post: operations['postActionsJobResume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/actions/{job}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a job back where nothing has left the house, as long as it is known how orders were before */
    post: operations['postActionsJobUndo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/address-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The lists as they are now */
    get: operations['getAddressRules'];
    /** Puts others in their place */
    put: operations['putAddressRules'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/alarms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The alarms of the account and of the whole house that stand, newest first */
    get: operations['getAlarms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/alarms/kinds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The kinds of alarms that rooms raise, faults first */
    get: operations['getAlarmsKinds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/alarms/targets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All of the account */
    get: operations['getAlarmsTargets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/alarms/targets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Sets one up, or changes it */
    put: operations['putAlarmsTargetsId'];
    post?: never;
    /** Takes one away */
    delete: operations['deleteAlarmsTargetsId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/alarms/targets/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a message that says it is a test */
    post: operations['postAlarmsTargetsIdTest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/alarms/{id}/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody has looked at it */
    post: operations['postAlarmsIdSeen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/arrivals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Orders by hour beside those of the week before, and by day */
    get: operations['getArrivals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A slice of the history, newest first */
    get: operations['getAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/audit/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Walks the whole chain */
    post: operations['postAuditVerify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A slice of the notes that whoever asks may read, pinned ones first, then the newest */
    get: operations['getBoardNotes'];
    put?: never;
    /** Writes one */
    post: operations['postBoardNotes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/notes/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The same of those that hold some words, which may name people: they stand in no address */
    post: operations['postBoardNotesSearch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/notes/unread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many notes on the board whoever asks has not read as they are now */
    get: operations['getBoardNotesUnread'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/notes/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One with its replies, and who has read it */
    get: operations['getBoardNotesId'];
    /** Changes one */
    put: operations['putBoardNotesId'];
    post?: never;
    /** Takes one off the board; it stays among the past ones */
    delete: operations['deleteBoardNotesId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/notes/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whoever asks has read it */
    post: operations['postBoardNotesIdRead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/notes/{id}/replies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Replies to one */
    post: operations['postBoardNotesIdReplies'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/notes/{id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts a struck one back on the board */
    post: operations['postBoardNotesIdRestore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All, as they stand */
    get: operations['getBoardTags'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/tags/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Keeps one under an id of the caller's choice; where its name changes, orders follow */
    put: operations['putBoardTagsId'];
    post?: never;
    /** Takes one away, from orders too */
    delete: operations['deleteBoardTagsId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/tags/{id}/mentions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What names a tag beside the orders that have it */
    get: operations['getBoardTagsIdMentions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/tags/{id}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Merges one into another: orders that have it get the other */
    post: operations['postBoardTagsIdMerge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/texts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those that whoever asks may use, by folder and name */
    get: operations['getBoardTexts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/texts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Keeps one under an id of the caller's choice */
    put: operations['putBoardTextsId'];
    post?: never;
    /** Takes one out */
    delete: operations['deleteBoardTextsId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/board/texts/{id}/fill': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One for an order, with what stands for its symbols */
    post: operations['postBoardTextsIdFill'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/boxes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Names of the thirty hold boxes */
    get: operations['getBoxes'];
    /** Names the hold boxes; an empty name brings the first one back */
    put: operations['putBoxes'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/carriers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All of them */
    get: operations['getCarriers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All of the account */
    get: operations['getConnections'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them */
    get: operations['getConnectionsId'];
    /** Sets one up, or changes it; settings its connector could not work with are refused, each named */
    put: operations['putConnectionsId'];
    post?: never;
    /** Takes one away; its orders stay */
    delete: operations['deleteConnectionsId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/choose': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Has it read in place of the other shops of its mall, where the plan reads one of each */
    post: operations['postConnectionsIdChoose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/days': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How complete its days are */
    get: operations['getConnectionsIdDays'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Switches it off */
    post: operations['postConnectionsIdDisable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/enable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Switches it on */
    post: operations['postConnectionsIdEnable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/faults': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What its connector does that no connector may, as far as it stands: for its author */
    get: operations['getConnectionsIdFaults'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/inside': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Its addresses in the house's own network, which it reaches because the operator has listed them */
    get: operations['getConnectionsIdInside'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/payloads/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest payload of an order, as it came; the history says who took it */
    get: operations['getConnectionsIdPayloadsNumber'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/pushes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where its far side may push to, and what has come */
    get: operations['getConnectionsIdPushes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks the far side whether the account works */
    post: operations['postConnectionsIdTest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/unread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What came in and could not be read, the last to come first */
    get: operations['getConnectionsIdUnread'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/unread/{seq}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The very bytes of one of them, buyers included; the history says who took them */
    get: operations['getConnectionsIdUnreadSeq'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/unstored': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Orders that came in and cannot be stored, oldest first */
    get: operations['getConnectionsIdUnstored'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/unstored/again': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tries some of them again, or all */
    post: operations['postConnectionsIdUnstoredAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections/{id}/wake': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Has it read as soon as its pace allows */
    post: operations['postConnectionsIdWake'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connector-types': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All of them, in the reader's language */
    get: operations['getConnectorTypes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connectors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All connectors, installed and available */
    get: operations['getConnectors'];
    put?: never;
    /** Installs a jar as a job; 202 with the job's id */
    post: operations['postConnectors'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connectors/rehearsal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a jar would change; changes nothing */
    post: operations['postConnectorsRehearsal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connectors/{feature}/install': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Installs a connector that comes with the house */
    post: operations['postConnectorsFeatureInstall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connectors/{name}/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Takes a jar away that was dropped or uploaded */
    delete: operations['deleteConnectorsNameVersion'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connectors/{name}/{version}/allow': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lets a version that asks for it take over what another program is called for */
    post: operations['postConnectorsNameVersionAllow'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connectors/{name}/{version}/former': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts the last good jar of a program that does not work back in its place */
    post: operations['postConnectorsNameVersionFormer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consolidations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A slice of the candidates; with order only that order's */
    get: operations['getConsolidations'];
    put?: never;
    /** Puts each group into one parcel */
    post: operations['postConsolidations'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consolidations/declined': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decides against these groups */
    post: operations['postConsolidationsDeclined'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/desks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All counts */
    get: operations['getDesks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was printed, newest first */
    get: operations['getDocuments'];
    put?: never;
    /** Starts a print job */
    post: operations['postDocuments'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/documents/kinds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The papers that are printed for orders */
    get: operations['getDocumentsKinds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/documents/look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tells what a print would come to; prints nothing */
    post: operations['postDocumentsLook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/documents/registration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The shop's registration number as it is printed */
    get: operations['getDocumentsRegistration'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/documents/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who may issue what: the house's rows, which a shop's own come before */
    get: operations['getDocumentsRules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/documents/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The logo, the shop's words, and how papers are made */
    get: operations['getDocumentsSettings'];
    /** Changes the given ones */
    put: operations['putDocumentsSettings'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/documents/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A printed paper, the very bytes */
    get: operations['getDocumentsId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Listens until the page closes */
    get: operations['getEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exports/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The orders that match the filter in the URL; columns names the fields that are wanted, with commas between */
    get: operations['getExportsOrders'];
    put?: never;
    /** The orders that match the filter in the body, as the same file with nothing of a buyer in the address */
    post: operations['postExportsOrders'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/factor-rule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rule as it stands */
    get: operations['getFactorRule'];
    /** Changes it; whoever has none, and of whom one is asked, sets it up at the next log-in */
    put: operations['putFactorRule'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/fields': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All fields, the house's own and those of rooms and partners */
    get: operations['getFields'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hand-overs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The end check and the lists of a day */
    get: operations['getHandOvers'];
    put?: never;
    /** Closes a list as a job; its result is hand-overs/ */
    post: operations['postHandOvers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hand-overs/late': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Moves shipments to the next day; answers with those that stay */
    post: operations['postHandOversLate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hand-overs/loads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A label was read at the pallet */
    post: operations['postHandOversLoads'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hand-overs/loads/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** A box was taken off the pallet */
    delete: operations['deleteHandOversLoadsNumber'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hand-overs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One list */
    get: operations['getHandOversId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hand-overs/{id}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a list back while nothing of it has left; answers with the shipments that stay on it */
    post: operations['postHandOversIdReopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/issued-documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The documents of one order, newest first */
    get: operations['getIssuedDocuments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/issued-documents/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** All that match as a ZIP, however many: an index as CSV, and each document as a PDF named by day, customer and amount */
    post: operations['postIssuedDocumentsExport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/issued-documents/proofs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Starts a job that looks whether the ledger is as it was written */
    post: operations['postIssuedDocumentsProofs'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/issued-documents/returns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Issues a return invoice */
    post: operations['postIssuedDocumentsReturns'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/issued-documents/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The documents that match, newest first */
    post: operations['postIssuedDocumentsSearch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/issued-documents/{seq}/pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The pages of a document */
    get: operations['getIssuedDocumentsSeqPdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/issued-documents/{seq}/reissue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Issues a numbered document again as it was, marked and with the reason */
    post: operations['postIssuedDocumentsSeqReissue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/issued-documents/{seq}/void': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a document back; the paper stays, and a line says why */
    post: operations['postIssuedDocumentsSeqVoid'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The account's jobs, newest first */
    get: operations['getJobs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jobs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One job */
    get: operations['getJobsId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/label-file-layouts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything the page needs to choose and edit */
    get: operations['getLabelFileLayouts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/label-file-layouts/trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a layout, as it stands in the editor, would write of an invented shipment */
    post: operations['postLabelFileLayoutsTrial'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/label-file-layouts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One layout as it is now */
    get: operations['getLabelFileLayoutsId'];
    /** Makes a new version from the one that was seen */
    put: operations['putLabelFileLayoutsId'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/label-file-layouts/{id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes a new version that says what an old one said */
    post: operations['postLabelFileLayoutsIdRestore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/label-file-layouts/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The shop's versions, newest first; version 0 came with the house */
    get: operations['getLabelFileLayoutsIdVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mailbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All mails, newest first */
    get: operations['getMailbox'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mailboxes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All of the account */
    get: operations['getMailboxes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mailboxes/readers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The connections whose order mails can be read */
    get: operations['getMailboxesReaders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mailboxes/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them */
    get: operations['getMailboxesId'];
    /** Sets one up, or changes it; it is read at once */
    put: operations['putMailboxesId'];
    post?: never;
    /** Takes one away; the mails that were kept stay */
    delete: operations['deleteMailboxesId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mailboxes/{id}/inside': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Its server in the house's own network, which is reached because the operator has listed it; or none */
    get: operations['getMailboxesIdInside'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mailboxes/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks the mail server whether the mailbox can be read */
    post: operations['postMailboxesIdTest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mailboxes/{id}/wake': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Has it read at once, also when it was stopped */
    post: operations['postMailboxesIdWake'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mails': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The mails about an order, newest first */
    get: operations['getMails'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mails/sending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the account sends at all: asked wherever something says that mails leave */
    get: operations['getMailsSending'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mails/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the account sends; secrets are not shown */
    get: operations['getMailsSettings'];
    /** Changes the given settings */
    put: operations['putMailsSettings'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mails/settings/consent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the owner of the mailbox has consented to what is set (OAuth 2.0) */
    get: operations['getMailsSettingsConsent'];
    /** Takes what the provider gave the owner for his consent */
    put: operations['putMailsSettingsConsent'];
    /** Begins to ask the owner of the mailbox; answers with the address of the provider's page */
    post: operations['postMailsSettingsConsent'];
    /** Forgets the consent; the provider's own page ends it there */
    delete: operations['deleteMailsSettingsConsent'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mails/settings/inside': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The mail server in the house's own network, which is reached because the operator has listed it; or none */
    get: operations['getMailsSettingsInside'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mails/settings/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends one mail now, to whoever sets up the sending, and says what the server said */
    post: operations['postMailsSettingsTest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mails/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One mail with its text */
    get: operations['getMailsId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/menu': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** First path segments of what is there, so that the page draws what the house has */
    get: operations['getMenu'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/observation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How it stands */
    get: operations['getObservation'];
    put?: never;
    /** Begins: nothing leaves from now on */
    post: operations['postObservation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/observation/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Goes live: what is queued from now on leaves, what did not leave before never does */
    post: operations['postObservationLive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The OpenAPI 3 document; anybody may ask, so it is written once for the rooms there are */
    get: operations['getOpenapiJson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/order-file-profiles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything the page needs to choose and edit */
    get: operations['getOrderFileProfiles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/order-file-profiles/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One profile as it is now */
    get: operations['getOrderFileProfilesId'];
    /** Makes a new version from the one that was seen */
    put: operations['putOrderFileProfilesId'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/order-file-profiles/{id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes a new version that says what an old one said */
    post: operations['postOrderFileProfilesIdRestore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/order-file-profiles/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The shop's versions, newest first; version 0 came with the house */
    get: operations['getOrderFileProfilesIdVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/order-files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Brings files in by a job; the parameters are those of the preview */
    post: operations['postOrderFiles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/order-files/imports/{job}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What came of an import, once it has ended */
    get: operations['getOrderFilesImportsJob'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/order-files/imports/{job}/faults': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rows that could not be brought in, for a spreadsheet */
    get: operations['getOrderFilesImportsJobFaults'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/order-files/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Looks at files and keeps nothing */
    post: operations['postOrderFilesPreview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/order-mails': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The mails, newest first */
    get: operations['getOrderMails'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/order-mails/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One mail with its text */
    get: operations['getOrderMailsId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/order-mails/{id}/eml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The mail as it came; the history says who took it */
    get: operations['getOrderMailsIdEml'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/order-mails/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Offers a mail that is no order yet to the connectors again */
    post: operations['postOrderMailsIdRetry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A slice of the orders that match the filter in the URL, whose names are those of OrderFilter; columns names the fields whose values are wanted besides, with commas between */
    get: operations['getOrders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many orders match, to 10,000: a figure that opens as the list */
    get: operations['getOrdersCount'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/piles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The matching orders grouped by what stops them */
    get: operations['getOrdersPiles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A slice of the orders that match the filter in the body: as the list, with nothing of a buyer in the address, where proxies and browsers keep it (OWASP ASVS 5.0, 14.2.1) */
    post: operations['postOrdersSearch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/search/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How many orders match the filter in the body, to 10,000 */
    post: operations['postOrdersSearchCount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/search/piles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The orders that match the filter in the body, grouped by what stops them */
    post: operations['postOrdersSearchPiles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One order; the ETag is its revision */
    get: operations['getOrdersId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{id}/editing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who else has a form of the order open */
    get: operations['getOrdersIdEditing'];
    /** Says that one has a form of the order open; it holds for 30 seconds */
    put: operations['putOrdersIdEditing'];
    post?: never;
    /** Says that one has closed it */
    delete: operations['deleteOrdersIdEditing'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was done to the order, newest first */
    get: operations['getOrdersIdHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{id}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Adds a memo */
    post: operations['postOrdersIdNotes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{id}/notes/{no}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Marks one of an order's memos, which are numbered from 1 */
    put: operations['putOrdersIdNotesNo'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{id}/placed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Corrects the contents */
    put: operations['putOrdersIdPlaced'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{id}/tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Replaces the tags */
    put: operations['putOrdersIdTags'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{order}/deposits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirms money; the order moves on as its route says */
    post: operations['postOrdersOrderDeposits'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{order}/deposits/{deposit}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Takes a confirmation back */
    delete: operations['deleteOrdersOrderDepositsDeposit'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/outbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Entries in these states, oldest first; all that is not done when none is named */
    get: operations['getOutbox'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/outbox/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tries one again now */
    post: operations['postOutboxRetry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/packing/codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The codes that were taught, newest first */
    get: operations['getPackingCodes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/packing/codes/{item}/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Forgets one of them */
    delete: operations['deletePackingCodesItemCode'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/packing/packed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was packed on a day, newest first */
    get: operations['getPackingPacked'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/packing/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What lies on the table */
    get: operations['getPackingTasks'];
    put?: never;
    /** Lays the shipment of a slip on the table */
    post: operations['postPackingTasks'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/packing/tasks/{shipment}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether a shipment may still be packed at this table */
    get: operations['getPackingTasksShipment'];
    put?: never;
    post?: never;
    /** Takes an unfinished shipment off the table */
    delete: operations['deletePackingTasksShipment'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/packing/tasks/{shipment}/codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Teaches a code while scanning; answers with what lies on the table, the code known */
    post: operations['postPackingTasksShipmentCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/packing/tasks/{shipment}/label': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The label on the box was read */
    post: operations['postPackingTasksShipmentLabel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/packing/tasks/{shipment}/packed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** All is in the box */
    post: operations['postPackingTasksShipmentPacked'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/packing/tasks/{shipment}/scans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Keeps what was scanned */
    put: operations['putPackingTasksShipmentScans'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The pages that the user may see; who decides about them sees all, and why one is not loaded */
    get: operations['getPages'];
    /** Turns all pages of bundles on or off */
    put: operations['putPages'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pages/public/{bundle}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Decides whether a program answers without a log-in; its next versions of the same maker too */
    put: operations['putPagesPublicBundle'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pages/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Decides how a page is shown, or that it is not; its next versions of the same maker too */
    put: operations['putPagesId'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pages/{id}/rest': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Lets a page that rests be loaded again, by everybody */
    delete: operations['deletePagesIdRest'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pages/{id}/{key}/stood': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tells that a page could not be used any more while this one was open: it rests */
    post: operations['postPagesIdKeyStood'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payment-file-layouts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything the page needs to choose and edit */
    get: operations['getPaymentFileLayouts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payment-file-layouts/reading': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reads a file of the shop by the layout as it was saved; the layout is proven where all of it could be read */
    post: operations['postPaymentFileLayoutsReading'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payment-file-layouts/trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a layout, as it stands in the editor, would write of an invented order */
    post: operations['postPaymentFileLayoutsTrial'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payment-file-layouts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One layout as it is now */
    get: operations['getPaymentFileLayoutsId'];
    /** Makes a new version from the one that was seen; it stays proven while files look the same by it */
    put: operations['putPaymentFileLayoutsId'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payment-file-layouts/{id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes a new version that says what an old one said */
    post: operations['postPaymentFileLayoutsIdRestore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payment-file-layouts/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The shop's versions, newest first; version 0 came with the house */
    get: operations['getPaymentFileLayoutsIdVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Books money to an order */
    post: operations['postPayments'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/deposit-files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The kinds of file that can be read */
    get: operations['getPaymentsDepositFiles'];
    put?: never;
    /** Reads a file; the same file again books nothing again */
    post: operations['postPaymentsDepositFiles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/deposits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Money that waits, the first to come first; at most 500 */
    get: operations['getPaymentsDeposits'];
    put?: never;
    /** Says for which order money is, and books it */
    post: operations['postPaymentsDeposits'];
    /** Says that money is for no order of the shop; it waits no more */
    delete: operations['deletePaymentsDeposits'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/deposits/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes back what was said of money: it waits again, and a booking of it is taken back */
    post: operations['postPaymentsDepositsUndo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/request-files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The kinds of file, how many orders wait, and the newest files */
    get: operations['getPaymentsRequestFiles'];
    put?: never;
    /** Writes what waits, or these orders, and marks them as asked for; what does not fit goes on waiting */
    post: operations['postPaymentsRequestFiles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/request-files/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The very bytes of a file */
    get: operations['getPaymentsRequestFilesId'];
    put?: never;
    post?: never;
    /** Takes the marking of a file's orders back: they wait again */
    delete: operations['deletePaymentsRequestFilesId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/result-files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The kinds of file that can be read */
    get: operations['getPaymentsResultFiles'];
    put?: never;
    /** Reads a file; the same file again changes nothing */
    post: operations['postPaymentsResultFiles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How long the shop waits for money; what is not set does not happen */
    get: operations['getPaymentsSettings'];
    /** Changes how long it waits; an empty value takes a setting away */
    put: operations['putPaymentsSettings'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payments/{order}/{deposit}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Takes a booking back */
    delete: operations['deletePaymentsOrderDeposit'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All plans with what each would add and take away */
    get: operations['getPlans'];
    put?: never;
    /** Changes the plan as a job; 202 with the job's id */
    post: operations['postPlans'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans/archives/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An archive; that somebody took it out is in the history */
    get: operations['getPlansArchivesId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans/options/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes an option beside the plan, as a job; 202 with the job's id */
    post: operations['postPlansOptionsId'];
    /** Gives an option up, as a job; what was done with it stays */
    delete: operations['deletePlansOptionsId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans/retention': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What goes and what stays: asked once, it counts orders */
    get: operations['getPlansRetention'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/postal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The places of a zip; names of before a merger only where there is no newer one */
    get: operations['getPostal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/practice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the account practises */
    get: operations['getPractice'];
    put?: never;
    /** Opens the simulated malls of the account and connects it to them; what the shop has not said of itself is made up */
    post: operations['postPractice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/practice/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Has orders come in at each of its malls */
    post: operations['postPracticeOrders'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/practice/results/{batch}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the carrier's program would write of label data that were put out */
    get: operations['getPracticeResultsBatch'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/product-list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The products of these orders, as CSV */
    post: operations['postProductList'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A slice of the goods, in the order of their codes */
    get: operations['getProducts'];
    put?: never;
    /** Enters goods */
    post: operations['postProducts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/category-renames': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Calls a category otherwise, in all goods of it; done twice it is as done once */
    post: operations['postProductsCategoryRenames'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/columns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All columns, in the order of an export */
    get: operations['getProductsColumns'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/ended': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Says of some goods that they are no longer sold, or that they are again */
    post: operations['postProductsEnded'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/facts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many there are, and by what they can be narrowed */
    get: operations['getProductsFacts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All goods as a CSV in UTF-8 with its mark */
    get: operations['getProductsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The last files, the newest first */
    get: operations['getProductsImports'];
    put?: never;
    /** Takes a file and guesses what its columns are */
    post: operations['postProductsImports'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them */
    get: operations['getProductsImportsId'];
    /** Says what the columns are, and judges all rows */
    put: operations['putProductsImportsId'];
    /** Brings it in; one that stopped is gone on with */
    post: operations['postProductsImportsId'];
    /** Forgets one that does not go in */
    delete: operations['deleteProductsImportsId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/imports/{id}/faults': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The refused rows as they came, with what is wrong in a last column */
    get: operations['getProductsImportsIdFaults'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/imports/{id}/rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Rows of one kind, in their order; those that change nothing are not told */
    get: operations['getProductsImportsIdRows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/kits/{order}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The lines of an order that sell kits, by their numbers */
    get: operations['getProductsKitsOrder'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/unknown': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A slice of what waits, the newest first */
    get: operations['getProductsUnknown'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/unknown/{id}/ignored': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Nobody wants to hear of them: they do not come again until they are taken back */
    post: operations['postProductsUnknownIdIgnored'];
    /** Takes back one that nobody wanted to hear of: it waits again */
    delete: operations['deleteProductsUnknownIdIgnored'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/unknown/{id}/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** They are goods of the master: from now on the shop sells those under its code */
    post: operations['postProductsUnknownIdLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/unknown/{id}/product': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enters them into the master, sold under the shop's code */
    post: operations['postProductsUnknownIdProduct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Goods as a form shows them */
    get: operations['getProductsId'];
    /** Changes goods */
    put: operations['putProductsId'];
    post?: never;
    /** Deletes goods, unless a kit holds them; orders keep what they say */
    delete: operations['deleteProductsId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/{id}/picture': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The picture, 400 Ã 400 pixels at most */
    get: operations['getProductsIdPicture'];
    /** Keeps a PNG or JPEG of 5 MB and 40 million pixels at most as a small JPEG, in the place of the one before */
    put: operations['putProductsIdPicture'];
    post?: never;
    /** Takes it away */
    delete: operations['deleteProductsIdPicture'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/push/{account}/{connection}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a push; 202 when it is the far side's, else 404 */
    post: operations['postPushAccountConnection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/routes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All routes, over the desks the house has */
    get: operations['getRoutes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rules as they are */
    get: operations['getRules'];
    /** Saves them as a new version */
    put: operations['putRules'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rules/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What would be refused of them; nothing is kept */
    post: operations['postRulesCheck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rules/dry-runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tries rules on the orders of a period, as a job */
    post: operations['postRulesDryRuns'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rules/dry-runs/{job}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a dry run found, for a day */
    get: operations['getRulesDryRunsJob'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rules/orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What rules did to an order */
    get: operations['getRulesOrdersId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rules/orders/{id}/why/{rule}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why a rule holds of an order, or does not */
    get: operations['getRulesOrdersIdWhyRule'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rules/parts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What rules are made of */
    get: operations['getRulesParts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rules/try': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whether a condition holds for the newest orders */
    post: operations['postRulesTry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rules/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest 100 versions, newest first */
    get: operations['getRulesVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rules/versions/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A version */
    get: operations['getRulesVersionsVersion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rules/versions/{version}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Brings a version back, as a new one equal to it */
    post: operations['postRulesVersionsVersionRestore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/searches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All, by name */
    get: operations['getSearches'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/searches/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Keeps one; a condition in it can be worked with as things are */
    put: operations['putSearchesName'];
    post?: never;
    /** Drops one */
    delete: operations['deleteSearchesName'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is logged in */
    get: operations['getSession'];
    put?: never;
    /** Logs in, and out of the session that the browser had before; after five wrong passwords from one place each further try has to wait longer, and a browser in which one has logged in before is a place of its own */
    post: operations['postSession'];
    /** Logs out */
    delete: operations['deleteSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Goes on with another account, under a new cookie */
    post: operations['postSessionAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How it stands */
    get: operations['getSessionFactor'];
    put?: never;
    /** Begins to set it up, after the password was given once more */
    post: operations['postSessionFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/factor/code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives the code that a log-in awaits, and goes on under a new cookie */
    post: operations['postSessionFactorCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/factor/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turns it on with a first code of it; ends one's other sessions, and goes on under a new cookie */
    post: operations['postSessionFactorConfirmation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/factor/proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Nothing, where one has proved lately enough who one is for what asks for it */
    get: operations['getSessionFactorProof'];
    put?: never;
    /** Proves once more who one is, for what asks for it (urn:banto:problem:step-up); goes on under a new cookie */
    post: operations['postSessionFactorProof'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/factor/recovery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes new recovery codes; those of before are good for nothing */
    post: operations['postSessionFactorRecovery'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/factor/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turns it off, ends one's other sessions, and goes on under a new cookie; where the house asks for one, with nothing but setting up the next */
    post: operations['postSessionFactorRemoval'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/passkeys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own, the oldest first */
    get: operations['getSessionPasskeys'];
    put?: never;
    /** Adds one, for whoever has a second factor with recovery codes */
    post: operations['postSessionPasskeys'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/passkeys/challenge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What an authenticator is asked */
    post: operations['postSessionPasskeysChallenge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/passkeys/proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Completes a log-in that awaits its code, or proves once more who one is (urn:banto:problem:step-up); goes on under a new cookie */
    post: operations['postSessionPasskeysProof'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/passkeys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Takes one away */
    delete: operations['deleteSessionPasskeysId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Chooses a password; ends the user's other sessions, and goes on under a new cookie */
    post: operations['postSessionPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/practice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Goes on, under a new cookie, with the first account of the user that is for practice, or that is not */
    post: operations['postSessionPractice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own sessions, the newest first */
    get: operations['getSessions'];
    put?: never;
    post?: never;
    /** Ends all of them but the one that asks */
    delete: operations['deleteSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Ends one of them */
    delete: operations['deleteSessionsId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What there is to set, by id */
    get: operations['getSettings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settings/{section}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What holds in a section, by key: as set, else as it is to start from */
    get: operations['getSettingsSection'];
    /** Sets some keys of a section; an empty value brings back what it is to start from */
    put: operations['putSettingsSection'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shipments/problems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the carriers' files would refuse of these orders */
    get: operations['getShipmentsProblems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shipments/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Changes a shipment; answers with it and the order's new revision as ETag */
    patch: operations['patchShipmentsNumber'];
    trace?: never;
  };
  '/shipments/{number}/join': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts the goods of another shipment of the order into it */
    post: operations['postShipmentsNumberJoin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shipments/{number}/numbers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives its parcels the numbers that somebody has written; where others are known to the mall, they are told anew */
    post: operations['postShipmentsNumberNumbers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shipments/{number}/parcels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Adds a parcel once its label is out; where its numbers are known to the mall, they are told anew */
    post: operations['postShipmentsNumberParcels'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shipments/{number}/part': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes it out of the parcels it shares with other orders */
    post: operations['postShipmentsNumberPart'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shipments/{number}/split': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes goods out of it as a shipment of their own */
    post: operations['postShipmentsNumberSplit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The shop as it stands on labels and papers */
    get: operations['getShop'];
    /** Changes the shop */
    put: operations['putShop'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/take-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A ZIP of what every room has of the shop, written while it is read, so that its length is bound by nothing and nothing of it is kept */
    get: operations['getTakeOut'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All templates */
    get: operations['getTemplates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/templates/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Sets a template's words; an unknown symbol is refused */
    put: operations['putTemplatesName'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/templates/{name}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How a mail with these words would read for an order */
    post: operations['postTemplatesNamePreview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The tokens of the account */
    get: operations['getTokens'];
    put?: never;
    /** Makes a token for the account of the one who asks */
    post: operations['postTokens'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tokens/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Ends a token; by the name it was made with, or by the one it is listed with */
    delete: operations['deleteTokensName'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tracking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How it goes, by carrier */
    get: operations['getTracking'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tracking-imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reads a result file, of the carrier that is named or, without one, of the carrier whose reader knows it; saves what matches when asked to */
    post: operations['postTrackingImports'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tracking/links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The carriers' own pages of parcels */
    get: operations['getTrackingLinks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tracking/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The parcels of these orders, at most 200 orders */
    get: operations['getTrackingOrders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tracking/parcels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Parcels, the last to change first; show is attention, open, delivered or given-up */
    get: operations['getTrackingParcels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tracking/parcels/{carrier}/{number}/ask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Has a parcel asked about as soon as its carrier's pace allows */
    post: operations['postTrackingParcelsCarrierNumberAsk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/trucks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The trucks of today */
    get: operations['getTrucks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The users who work on an account that one's own work is on */
    get: operations['getUsers'];
    put?: never;
    /** Adds a user with a one-time password */
    post: operations['postUsers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/rights': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rights there are: those of the rooms that are there */
    get: operations['getUsersRights'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The roles to start from, each with its rights of now */
    get: operations['getUsersRoles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{login}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Changes name, rights and accounts; the user has to log in again */
    put: operations['putUsersLogin'];
    post?: never;
    /** Disables a user; the history keeps the name */
    delete: operations['deleteUsersLogin'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{login}/factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Says that a user has lost the second factor */
    delete: operations['deleteUsersLoginFactor'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{login}/factor-loss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Takes back that a user has lost the second factor */
    delete: operations['deleteUsersLoginFactorLoss'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{login}/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives a user a new one-time password */
    post: operations['postUsersLoginPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{login}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Ends all that a user has open; the tokens they made stay */
    delete: operations['deleteUsersLoginSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/warehouse-files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest request files */
    get: operations['getWarehouseFiles'];
    put?: never;
    /** Writes a request file as a job; its result is warehouse-files/ */
    post: operations['postWarehouseFiles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/warehouse-files/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reads a result file of a warehouse; saves it when asked to */
    post: operations['postWarehouseFilesResults'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/warehouse-files/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The very bytes of a request file */
    get: operations['getWarehouseFilesId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/warehouse-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A part of the requests in a state, by shipment; goes on after from */
    get: operations['getWarehouseRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/warehouse-requests/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes back what warehouses were asked for */
    post: operations['postWarehouseRequestsCancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/warehouse-requests/cancelled': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A warehouse that works by files has said that it does not ship these */
    post: operations['postWarehouseRequestsCancelled'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/warehouse-requests/choice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Chooses a warehouse for orders */
    post: operations['postWarehouseRequestsChoice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/warehouse-requests/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The warehouses and the counts */
    get: operations['getWarehouseRequestsOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/warehouse-requests/send': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks the warehouses that can be asked, as a job */
    post: operations['postWarehouseRequestsSend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/warehouse-requests/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The settings */
    get: operations['getWarehouseRequestsSettings'];
    /** Sets them */
    put: operations['putWarehouseRequestsSettings'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waybill-batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest batches */
    get: operations['getWaybillBatches'];
    put?: never;
    /** Writes label data as a job; its result names the batches */
    post: operations['postWaybillBatches'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waybill-batches/waves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was put out at one time, newest first: its papers, and where its parcels are by now */
    get: operations['getWaybillBatchesWaves'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waybill-batches/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The very bytes that were written */
    get: operations['getWaybillBatchesIdFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waybill-batches/{id}/strike': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Strikes a batch whose numbers are not used yet */
    post: operations['postWaybillBatchesIdStrike'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Account: {
      id: string;
      name: string;
      practice: boolean;
    };
    AccountSwitchOtherAccount: {
      account: string;
    };
    AccountsEdit: {
      id?: string;
      name?: string;
      practice?: boolean;
    };
    Acknowledgement: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['Actor'];
      finding: string;
    };
    ActionsAction: {
      action?: string;
      ids?: number[];
      query?: components['schemas']['OrderFilter'];
      reason?: string;
    } & {
      [key: string]: unknown;
    };
    ActionsStarted: {
      job: string;
      /** Format: int64 */
      undoSeconds: number;
    };
    ActionsUndone: {
      kept: components['schemas']['ActionsUndoneKept'][];
      /** Format: int32 */
      undone: number;
      why: components['schemas']['Text'] | null;
    };
    ActionsUndoneKept: {
      number: string;
      /** Format: int64 */
      order: number;
      why: string;
    };
    Actor: {
      /** @enum {string} */
      kind: 'STAFF' | 'ROBOT' | 'RULE' | 'MALL' | 'SYSTEM';
      name: string;
    };
    Address: {
      building: string;
      city: string;
      prefecture: string;
      street: string;
      zip: string;
    };
    AddressRulesEdit: {
      confirm?: boolean;
      lists: components['schemas']['AddressRulesListed'][];
    };
    AddressRulesListed: {
      addresses: string[];
      name: string;
      of: string;
    };
    AddressRulesView: {
      here: string;
      lists: components['schemas']['AddressRulesListed'][];
      suspended: boolean;
    };
    AlarmsAlarmView: {
      /** Format: date-time */
      at: string;
      fault: boolean;
      id: string;
      kind: string;
      name: string;
      nameEn: string;
      subject: string;
      text: string;
      textEn: string;
    };
    AlarmsKindView: {
      en: string;
      fault: boolean;
      id: string;
      ja: string;
    };
    Amounts: {
      charges: components['schemas']['Charge'][];
      /** Format: int64 */
      due: number | null;
      /** Format: int64 */
      goods: number | null;
      taxes: components['schemas']['TaxTotal'][];
      /** Format: int64 */
      total: number | null;
    };
    Answer: {
      en: string;
      ja: string;
      others: string[];
      /** @enum {string} */
      state:
        | 'OPEN'
        | 'PACKED'
        | 'TIED'
        | 'NONE'
        | 'UNKNOWN'
        | 'SEVERAL'
        | 'REFUSED'
        | 'BUSY'
        | 'ELSEWHERE'
        | 'LOST'
        | 'INCOMPLETE'
        | 'WRONG_LABEL';
      task: components['schemas']['TaskView'] | null;
    };
    ArrivalsHour: {
      /** Format: date-time */
      hour: string;
      /** Format: int64 */
      orders: number;
      /** Format: int64 */
      weekBefore: number;
    };
    ArrivalsShopDay: {
      /** Format: date */
      day: string;
      /** Format: int64 */
      orders: number;
      /** Format: int64 */
      sales: number | null;
      shop: string;
    };
    ArrivalsView: {
      days: components['schemas']['ArrivalsShopDay'][];
      hours: components['schemas']['ArrivalsHour'][];
      /** Format: date-time */
      since: string;
    };
    AuditEntry: {
      act: string;
      address: string;
      /** Format: date-time */
      at: string;
      by: components['schemas']['Actor'];
      detail: string;
      hash: string;
      job: string;
      /** Format: int64 */
      order: number | null;
      /** Format: int64 */
      seq: number;
      session: string;
    };
    AuditGap: {
      /** Format: int64 */
      first: number;
      /** Format: int64 */
      last: number;
      /** Format: int64 */
      line: number;
    };
    AuditVerdict: {
      /** Format: int64 */
      brokenAt: number | null;
      gaps: components['schemas']['AuditGap'][];
      ok: boolean;
    };
    BatchesStarted: {
      job: string;
    };
    BatchesWave: {
      again?: string;
      ids?: number[];
      labels?: boolean;
      papers?: string[];
      query?: components['schemas']['OrderFilter'];
      reason?: string;
    };
    BatchesWhy: {
      reason: string;
    };
    BoardNotesEdit: {
      /** @enum {string} */
      audience?: 'ALL' | 'ORDERS' | 'SHIPPING' | 'ACCOUNTING' | 'SHOP_MANAGER';
      /** @enum {string} */
      colour?: 'PLAIN' | 'YELLOW' | 'GREEN' | 'BLUE' | 'RED';
      confirm?: boolean;
      orders?: number[];
      pinned?: boolean;
      text?: string;
      title: string;
      /** Format: date */
      until?: string;
    };
    BoardNotesLinkedOrder: {
      /** Format: int64 */
      id: number;
      number: string;
    };
    BoardNotesNewReply: {
      text: string;
    };
    BoardNotesReader: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['Actor'];
    };
    BoardNotesReply: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['Actor'];
      id: string;
      text: string;
    };
    BoardNotesSearch: {
      /** Format: int32 */
      from?: number;
      /** Format: int32 */
      limit?: number;
      /** @enum {string} */
      state?: 'STANDS' | 'PAST';
      words?: string;
    };
    BoardNotesUnread: {
      /** Format: int32 */
      notes: number;
    };
    BoardNotesView: {
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      audience: 'ALL' | 'ORDERS' | 'SHIPPING' | 'ACCOUNTING' | 'SHOP_MANAGER';
      by: components['schemas']['Actor'];
      /** Format: date-time */
      changedAt: string;
      changedBy: components['schemas']['Actor'];
      /** @enum {string} */
      colour: 'PLAIN' | 'YELLOW' | 'GREEN' | 'BLUE' | 'RED';
      ended: boolean;
      id: string;
      orders: components['schemas']['BoardNotesLinkedOrder'][];
      pinned: boolean;
      read: boolean;
      /** Format: int32 */
      replies: number;
      struck: boolean;
      text: string;
      title: string;
      /** Format: date */
      until: string | null;
    };
    BoardNotesWhole: {
      note: components['schemas']['BoardNotesView'];
      readers: components['schemas']['BoardNotesReader'][];
      replies: components['schemas']['BoardNotesReply'][];
    };
    BulkPreview: {
      asks: components['schemas']['BulkPreviewStaying'][];
      first: components['schemas']['OrderListRow'][];
      /** Format: int32 */
      goes: number;
      lands: components['schemas']['BulkPreviewLanding'][];
      leaves: components['schemas']['CommandCount'][];
      /** Format: int32 */
      looked: number;
      /** Format: int32 */
      orders: number;
      stays: components['schemas']['BulkPreviewStaying'][];
      /** Format: int64 */
      undoSeconds: number;
    };
    BulkPreviewLanding: {
      /** Format: int64 */
      count: number;
      /** @enum {string} */
      desk:
        | 'NEW'
        | 'HOLD'
        | 'PAY_WAIT'
        | 'SHIP_WAIT'
        | 'DOC_WAIT'
        | 'TRACK_WAIT'
        | 'SHIPPED'
        | 'POSTPAY_WAIT'
        | 'DONE'
        | 'CANCELLED'
        | 'RETURN';
    };
    BulkPreviewStaying: {
      /** Format: int64 */
      count: number;
      why: string;
    };
    Candidate: {
      address: string;
      buyer: string;
      declined: boolean;
      en: string;
      ja: string;
      members: components['schemas']['CandidateMember'][];
      recipient: string;
      /** @enum {string} */
      temperature: 'AMBIENT' | 'CHILLED' | 'FROZEN';
      /** Format: int64 */
      tooMuch: number;
    };
    CandidateMember: {
      cod: boolean;
      /** @enum {string} */
      desk:
        | 'NEW'
        | 'HOLD'
        | 'PAY_WAIT'
        | 'SHIP_WAIT'
        | 'DOC_WAIT'
        | 'TRACK_WAIT'
        | 'SHIPPED'
        | 'POSTPAY_WAIT'
        | 'DONE'
        | 'CANCELLED'
        | 'RETURN';
      item: string;
      number: string;
      /** Format: int64 */
      order: number;
      payment: string;
      /** Format: int32 */
      pieces: number;
      /** Format: int64 */
      postage: number;
      /** Format: date */
      shipDate: string | null;
      shipment: string | null;
      shop: string;
      /** Format: date */
      wishDate: string | null;
    };
    CannedTextsEdit: {
      folder?: string;
      name: string;
      places: ('MESSAGE' | 'LABEL' | 'SHORT_MEMO' | 'MAIL' | 'MEMO' | 'HOLD')[];
      shared?: boolean;
      shops?: string[];
      shortcut?: string;
      text: string;
    };
    CannedTextsFull: {
      away: string[];
      text: string;
    };
    CannedTextsView: {
      away: string[];
      /** Format: date-time */
      changedAt: string;
      changedBy: components['schemas']['Actor'];
      folder: string;
      id: string;
      name: string;
      places: ('MESSAGE' | 'LABEL' | 'SHORT_MEMO' | 'MAIL' | 'MEMO' | 'HOLD')[];
      shared: boolean;
      shops: string[];
      shortcut: string;
      text: string;
    };
    CannedTextsWanted: {
      /** Format: int64 */
      order: number;
    };
    Carriage: {
      carrier: string;
      label: string;
      place: components['schemas']['CarriagePlace'] | null;
      /** @enum {string} */
      temperature: 'AMBIENT' | 'CHILLED' | 'FROZEN';
    };
    CarriagePlace: {
      code: string;
      kind: string;
      name: string;
    };
    CarrierSheet: {
      carrier: string;
      groups: components['schemas']['CarrierSheetGroup'][];
      /** Format: int64 */
      left: number;
      /** Format: int64 */
      loaded: number;
      /** Format: int64 */
      numbered: number;
      /** Format: int64 */
      packed: number;
      /** Format: int32 */
      parcels: number;
      /** Format: int64 */
      printed: number;
      rows: components['schemas']['CheckRow'][];
    };
    CarrierSheetGroup: {
      cod: boolean;
      label: string;
      /** Format: int32 */
      parcels: number;
      /** @enum {string} */
      temperature: 'AMBIENT' | 'CHILLED' | 'FROZEN';
      /** Format: int64 */
      yen: number;
    };
    CarrierStatesStanding: {
      carrier: string;
      connection: string | null;
      /** Format: int64 */
      open: number;
      state: string;
      words: string;
    };
    CarriersCarrier: {
      id: string;
      labels: components['schemas']['CarriersLabelType'][];
      name: string;
      settings: components['schemas']['CarriersCarrierSetting'][];
      writes: boolean;
    };
    CarriersCarrierSetting: {
      en: string;
      ja: string;
      key: string;
    };
    CarriersLabelType: {
      code: string;
      name: string;
    };
    Charge: {
      /** Format: int64 */
      amount: number;
      /** Format: int32 */
      destination: number;
      /** @enum {string} */
      kind:
        | 'POSTAGE'
        | 'COD_FEE'
        | 'PAYMENT_FEE'
        | 'WRAPPING'
        | 'SHOP_COUPON'
        | 'MALL_COUPON'
        | 'POINTS'
        | 'OTHER';
      label: string;
      /** Format: int32 */
      tax: number;
    };
    CheckRow: {
      /** Format: int64 */
      cod: number;
      en: string;
      ja: string;
      /** @enum {string} */
      kind: 'PULL' | 'NOT_LOADED' | 'NOT_NUMBERED' | 'NOT_PACKED' | 'READY' | 'LEFT';
      label: string;
      /** Format: int32 */
      loaded: number;
      number: string;
      numbers: string[];
      /** Format: int64 */
      order: number;
      packed: boolean;
      /** Format: int32 */
      parcels: number;
      shipment: string;
      /** @enum {string} */
      temperature: 'AMBIENT' | 'CHILLED' | 'FROZEN';
    };
    Command: {
      account: string;
      argument: string;
      id: string;
      kind: string;
      /** Format: int64 */
      order: number;
      target: string;
    };
    CommandCount: {
      /** Format: int64 */
      count: number;
      kind: string;
    };
    ConnectionsConnectionView: {
      account: string;
      /** Format: date */
      credentialEnds: string | null;
      field: string;
      id: string;
      /** Format: date-time */
      lastRead: string | null;
      /** Format: date-time */
      nextRead: string | null;
      settings: {
        [key: string]: string;
      };
      /** @enum {string} */
      state:
        | 'OK'
        | 'DEGRADED'
        | 'STARTING'
        | 'WAITING'
        | 'STALLED'
        | 'STOPPED'
        | 'RESTS'
        | 'OFF'
        | 'CONNECTOR_AWAY';
      words: string;
    };
    ConnectionsConnectorFaultView: {
      call: string;
      frames: string[];
      /** Format: date-time */
      since: string;
      starts: boolean;
      words: string;
    };
    ConnectionsPushed: {
      /** Format: int64 */
      genuine: number;
      /** Format: date-time */
      last: string | null;
      path: string;
      /** Format: int64 */
      refused: number;
      trouble: string;
    };
    ConnectionsTest: {
      field: string;
      ok: boolean;
      words: string;
    };
    ConnectionsWanted: {
      numbers?: string[];
    };
    ConnectorTypesFieldView: {
      default: string;
      help: string;
      id: string;
      max: number | null;
      min: number | null;
      name: string;
      options: components['schemas']['TypesOption'][];
      required: boolean;
      secret: boolean;
      type: string;
    };
    ConnectorTypesTypeView: {
      bundle: string;
      description: string;
      fields: components['schemas']['ConnectorTypesFieldView'][];
      id: string;
      installed: boolean;
      /** @enum {string} */
      kind: 'MALL' | 'CARRIER' | 'PAYMENT' | 'WAREHOUSE' | 'CRM' | 'SERVICE';
      name: string;
      pid: string;
      ports: string[];
      version: string;
    };
    ConnectorsListed: {
      connectors: string[];
      dropped: boolean;
      former: string | null;
      name: string;
      ports: string[];
      provider: string;
      sees: components['schemas']['SeenField'][];
      /** @enum {string} */
      state: 'WORKS' | 'TRYING' | 'ASKS' | 'RESTS' | 'BROKEN' | 'AVAILABLE';
      version: string;
      why: string;
    };
    ConnectorsStarted: {
      job: string;
    };
    ConsolidationsDecided: {
      /** Format: int32 */
      done: number;
      job: string;
      left: components['schemas']['ConsolidationsLeft'][];
    };
    ConsolidationsGroups: {
      groups: number[][];
    };
    ConsolidationsLeft: {
      orders: number[];
      why: string;
    };
    Correction: {
      after: string;
      before: string;
      field: string;
      /** Format: int32 */
      place: number;
    };
    DeliveryWish: {
      /** Format: date */
      date: string | null;
      slot: components['schemas']['TimeSlot'] | null;
    };
    Deposit: {
      /** Format: int64 */
      amount: number;
      /** Format: date */
      day: string;
      id: string;
      payer: string;
      source: string;
    };
    DepositFilesDepositsRead: {
      /** Format: int32 */
      read: number;
      /** Format: int64 */
      waiting: number;
    };
    DepositsMoney: {
      /** Format: int64 */
      amount: number;
      day: string;
      payer?: string;
    };
    DesksAlarms: {
      /** Format: int64 */
      shipToday: number;
      /** Format: int64 */
      wishDayAfter: number;
      /** Format: int64 */
      wishToday: number;
      /** Format: int64 */
      wishTomorrow: number;
    };
    DesksBoxRow: {
      /** Format: int32 */
      box: number;
      /** Format: int64 */
      count: number;
      name: string;
    };
    DesksDeskRow: {
      /** Format: int64 */
      count: number;
      /** @enum {string} */
      desk:
        | 'NEW'
        | 'HOLD'
        | 'PAY_WAIT'
        | 'SHIP_WAIT'
        | 'DOC_WAIT'
        | 'TRACK_WAIT'
        | 'SHIPPED'
        | 'POSTPAY_WAIT'
        | 'DONE'
        | 'CANCELLED'
        | 'RETURN';
      name: string;
    };
    DesksShopRow: {
      /** Format: int64 */
      count: number;
      /** @enum {string} */
      desk:
        | 'NEW'
        | 'HOLD'
        | 'PAY_WAIT'
        | 'SHIP_WAIT'
        | 'DOC_WAIT'
        | 'TRACK_WAIT'
        | 'SHIPPED'
        | 'POSTPAY_WAIT'
        | 'DONE'
        | 'CANCELLED'
        | 'RETURN';
      shop: string;
    };
    DesksView: {
      alarms: components['schemas']['DesksAlarms'];
      boxes: components['schemas']['DesksBoxRow'][];
      desks: components['schemas']['DesksDeskRow'][];
      shops: components['schemas']['DesksShopRow'][];
    };
    Destination: {
      key: string;
      noshi: string;
      note: string;
      recipient: components['schemas']['Person'];
      wrapping: string;
    };
    DocumentsKind: {
      kind: string;
      list: boolean;
      name: string;
      numbered: boolean;
    };
    DocumentsLook: {
      again: components['schemas']['DocumentsTold'][];
      /** Format: int32 */
      ready: number;
      refused: components['schemas']['DocumentsTold'][];
      warned: components['schemas']['DocumentsTold'][];
    };
    DocumentsPapers: {
      items: components['schemas']['PrintRun'][];
      next: string | null;
    };
    DocumentsPrint: {
      addressee?: string;
      ids?: number[];
      kind: string;
      layout?: string;
      medium?: string;
      proviso?: string;
      query?: components['schemas']['OrderFilter'];
      reason?: string;
    };
    DocumentsRegistration: {
      checked: boolean;
      number: string;
      wellFormed: boolean;
    };
    DocumentsStarted: {
      job: string;
    };
    DocumentsTold: {
      en: string;
      ja: string;
      no: string;
      number: string;
      /** Format: int64 */
      order: number;
      paper: string;
    };
    EditingEditor: {
      login: string;
      name: string;
      /** Format: date-time */
      since: string;
    };
    Effect: {
      before: string;
      by: string;
      kind: string;
      on: string;
      value: string;
      /** Format: int32 */
      version: number;
    };
    ExportsOrderExport: {
      columns?: string;
      query: components['schemas']['OrderFilter'];
      reason: string;
    };
    FactorBegun: {
      key: string;
      qr: string[];
    };
    FactorCode: {
      code: string;
    };
    FactorProof: {
      code?: string;
      password: string;
    };
    FactorRecovery: {
      codes: string[];
    };
    FactorRuleRule: {
      /** Format: int32 */
      minutes: number;
      /** @enum {string} */
      who: 'ADVISED' | 'RIGHTS' | 'ALL';
    };
    FactorState: {
      on: boolean;
      /** Format: int32 */
      recovery: number;
      required: boolean;
      /** Format: date-time */
      since: string | null;
    };
    FieldsRow: {
      choices: components['schemas']['ParameterChoice'][];
      fault: components['schemas']['Text'] | null;
      id: string;
      name: components['schemas']['Text'];
      ops: string[];
      personal: boolean;
      /** @enum {string} */
      scope: 'ORDER' | 'LINE' | 'DESTINATION';
      searchable: boolean;
      /** @enum {string} */
      type: 'TEXT' | 'NUMBER' | 'YEN' | 'DATE' | 'TIME' | 'SET' | 'FLAG';
    };
    FilesSeen: {
      /** Format: int64 */
      good: number;
      leaves: components['schemas']['CommandCount'][];
      /** Format: int64 */
      refused: number;
      rows: components['schemas']['ResultRow'][];
    };
    FilesWanted: {
      shipments?: string[];
      warehouse: string;
    };
    Finding: {
      check: string;
      code: string;
      en: string;
      fix: components['schemas']['FindingFix'];
      ja: string;
      /** @enum {string} */
      level: 'OK' | 'WARN' | 'BLOCK';
      subject: string;
    };
    FindingFix: {
      kind: string;
      values: {
        [key: string]: string;
      };
    };
    FurtherParcel: {
      number?: string;
    };
    HandOver: {
      /** Format: date-time */
      at: string;
      by: string;
      carrier: string;
      /** Format: date */
      day: string;
      id: string;
      lines: components['schemas']['HandOverLine'][];
      reason: string;
      reopened: string;
      /** Format: int32 */
      run: number;
    };
    HandOverLine: {
      /** Format: int64 */
      cod: number;
      label: string;
      number: string;
      shipment: string;
      /** @enum {string} */
      temperature: 'AMBIENT' | 'CHILLED' | 'FROZEN';
    };
    HandOversClosing: {
      carrier: string;
      day?: string;
      reason?: string;
    };
    HandOversDay: {
      carriers: components['schemas']['CarrierSheet'][];
      /** Format: date */
      day: string;
      lists: components['schemas']['HandOver'][];
    };
    HandOversLate: {
      reason: string;
      shipments: string[];
    };
    HandOversRead: {
      carrier?: string;
      code: string;
    };
    HandOversStarted: {
      job: string;
    };
    HistoryLine: {
      act: string;
      address: string;
      /** Format: date-time */
      at: string;
      by: components['schemas']['Actor'];
      corrections: components['schemas']['Correction'][];
      detail: string;
      hash: string;
      job: string;
      /** Format: int64 */
      order: number | null;
      /** Format: int64 */
      seq: number;
      session: string;
    };
    Hold: {
      /** Format: int32 */
      box: number;
      by: components['schemas']['Actor'];
      reason: string;
      /** Format: date-time */
      since: string;
    };
    ImportRowView: {
      changes: components['schemas']['ImportRowViewFieldChange'][];
      code: string;
      faults: components['schemas']['ImportRowViewFault'][];
      name: string;
      /** Format: int32 */
      row: number;
    };
    ImportRowViewFault: {
      field: string;
      label: components['schemas']['Text'];
      value: string;
      why: components['schemas']['Text'];
    };
    ImportRowViewFieldChange: {
      field: string;
      label: components['schemas']['Text'];
      new: string;
      old: string;
    };
    ImportView: {
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      blank: 'KEEP' | 'CLEAR';
      by: string;
      charset: string;
      columns: string[];
      counts: components['schemas']['ImportViewCounts'] | null;
      /** Format: int32 */
      done: number;
      heads: string[];
      id: string;
      job: string | null;
      name: string;
      /** Format: int32 */
      rows: number;
      sample: string[][];
      /** @enum {string} */
      state: 'READ' | 'JUDGED' | 'RUNNING' | 'DONE' | 'STOPPED';
    };
    ImportViewCounts: {
      /** Format: int32 */
      added: number;
      /** Format: int32 */
      changed: number;
      /** Format: int32 */
      refused: number;
      /** Format: int32 */
      same: number;
    };
    InstallPreview: {
      addsPorts: string[];
      addsSettings: string[];
      connectors: string[];
      from: string | null;
      name: string;
      provider: string;
      refused: components['schemas']['Text'][];
      removesPorts: string[];
      removesSettings: string[];
      sees: components['schemas']['SeenField'][];
      version: string;
      warnings: components['schemas']['Text'][];
    };
    IssueRulesRow: {
      en: string;
      ja: string;
      mall: string;
      money: string;
      paper: string;
      payment: string;
      /** @enum {string} */
      verdict: 'ALLOW' | 'PLAIN' | 'FORBID';
    };
    IssuedBack: {
      /** Format: date */
      day: string;
      items: components['schemas']['IssuedItem'][];
      /** Format: int64 */
      order: number;
      reason?: string;
    };
    IssuedGiven: {
      document: string;
      required: boolean;
    };
    IssuedItem: {
      label?: string;
      /** Format: int64 */
      price: number;
      /** Format: int32 */
      quantity: number;
      /** Format: int32 */
      rate: number;
    };
    IssuedPaper: {
      /** Format: int64 */
      amount: number | null;
      /** Format: date-time */
      at: string;
      by: string;
      /** Format: int32 */
      copy: number;
      customer: string;
      /** Format: date */
      day: string;
      /** Format: int32 */
      firstPage: number;
      hash: string;
      kind: string;
      name: string;
      no: string;
      number: string;
      /** Format: int64 */
      of: number;
      /** Format: int64 */
      order: number;
      /** Format: int32 */
      pages: number;
      print: string;
      rates: string;
      reason: string;
      /** Format: int64 */
      seq: number;
      voided: string | null;
    };
    IssuedReissued: {
      document: string;
    };
    IssuedSearch: {
      /** Format: int64 */
      before?: number;
      customer?: string;
      /** Format: date */
      from?: string;
      kind?: string;
      /** Format: int64 */
      least?: number;
      /** Format: int32 */
      limit?: number;
      /** Format: int64 */
      most?: number;
      noAmount?: boolean;
      number?: string;
      /** Format: date */
      to?: string;
    };
    IssuedStarted: {
      job: string;
    };
    IssuedWhy: {
      reason: string;
    };
    JobsJobView: {
      by: components['schemas']['Actor'];
      /** Format: int64 */
      done: number;
      id: string;
      kind: string;
      refused: string[];
      result: string;
      /** @enum {string} */
      state: 'RUNNING' | 'DONE' | 'FAILED' | 'INTERRUPTED';
      /** Format: int64 */
      total: number;
    };
    LabelFault: {
      carrier: string;
      code: string;
      column: string;
      en: string;
      ja: string;
      /** Format: int64 */
      order: number;
      proposal: {
        [key: string]: string;
      };
      recipient: string;
      shipment: string;
      was: {
        [key: string]: string;
      };
    };
    LayoutView: {
      between: string;
      carrier: string;
      carrierName: string;
      charset: string;
      columns: components['schemas']['LayoutViewColumnView'][];
      delimiter: string;
      head: boolean;
      id: string;
      labels: components['schemas']['LayoutViewLabelView'][];
      mark: boolean;
      name: string;
      note: string;
      perLine: boolean;
      preset: boolean;
      quoted: boolean;
      result: components['schemas']['LayoutViewResultView'] | null;
      used: boolean;
      /** Format: int32 */
      version: number;
      warehouse: components['schemas']['LayoutViewWarehouseView'] | null;
    };
    LayoutViewColumnView: {
      codes: string;
      cut: boolean;
      /** Format: int32 */
      most: number;
      required: boolean;
      text: string;
      title: string;
      unit: string;
    };
    LayoutViewLabelView: {
      code: string;
      name: string;
    };
    LayoutViewResultView: {
      checked: boolean;
      date: string;
      digits: string;
      head: boolean;
      key: string;
      number: string;
    };
    LayoutViewWarehouseView: {
      carrier: string;
      carriers: string;
      cause: string;
      outcome: string;
      outcomes: string;
    };
    LayoutsAll: {
      fields: components['schemas']['LayoutsFieldView'][];
      layouts: components['schemas']['LayoutView'][];
    };
    LayoutsFieldView: {
      code: string;
      en: string;
      ja: string;
      /** @enum {string} */
      kind: 'TEXT' | 'DATE' | 'LINES' | 'CODE';
      /** @enum {string} */
      part: 'SHIPMENT' | 'RECIPIENT' | 'SENDER' | 'ORDER' | 'PRODUCT';
    };
    LayoutsRestore: {
      /** Format: int32 */
      seen: number;
      /** Format: int32 */
      version: number;
    };
    LayoutsTrial: {
      problems: string[];
      text: string;
    };
    LayoutsVersion: {
      /** Format: date-time */
      at: string;
      by: string;
      /** Format: int32 */
      version: number;
    };
    LedgerAside: {
      /** Format: date-time */
      first: string;
      /** Format: date-time */
      last: string;
      mediaType: string;
      /** Format: int64 */
      seq: number;
      /** Format: int32 */
      size: number;
      /** Format: int64 */
      times: number;
      why: string;
    };
    LedgerDay: {
      /** Format: int64 */
      changed: number;
      /** Format: date */
      day: string;
      /** Format: int64 */
      done: number;
      /** Format: int64 */
      received: number;
    };
    LedgerUnstored: {
      detail: string;
      /** @enum {string} */
      fault: 'LEFT_OVERS' | 'VALUE' | 'BROKEN' | 'PROGRAM';
      /** Format: date-time */
      first: string;
      /** Format: date-time */
      last: string;
      number: string;
      /** Format: int64 */
      seq: number;
      /** Format: int64 */
      times: number;
    };
    Link: {
      address: string;
      carrier: string;
      unverified: boolean;
    };
    MailboxMails: {
      items: components['schemas']['MailsMailView'][];
      next: string | null;
    };
    MailboxesMailboxView: {
      field: string;
      id: string;
      /** Format: date-time */
      lastRead: string | null;
      /** Format: date-time */
      nextRead: string | null;
      settings: {
        [key: string]: string;
      };
      /** @enum {string} */
      state: 'STARTING' | 'OK' | 'WAITING' | 'STOPPED' | 'OFF';
      words: string;
    };
    MailboxesTest: {
      field: string;
      ok: boolean;
      words: string;
    };
    MailsConsent: {
      given: boolean;
    };
    MailsConsentAsked: {
      redirect?: string;
    };
    MailsConsentGiven: {
      code?: string;
      state?: string;
    };
    MailsConsentPage: {
      url: string;
    };
    MailsMailView: {
      /** Format: date-time */
      at: string;
      id: string;
      /** Format: int64 */
      order: number;
      /** @enum {string} */
      state: 'SENDING' | 'SENT' | 'KEPT' | 'REFUSED';
      subject: string;
      template: string;
      text: string | null;
      to: string;
    };
    MailsSending: {
      sends: boolean;
    };
    MailsTestMail: {
      to?: string;
    };
    MailsTested: {
      field: string;
      ok: boolean;
      words: string;
    };
    MallState: {
      code: string;
      /** @enum {string} */
      standing:
        | 'NEW'
        | 'ON_HOLD'
        | 'AWAIT_PAYMENT'
        | 'READY_TO_SHIP'
        | 'SHIPPED'
        | 'CHANGE_PENDING'
        | 'CANCEL_PENDING'
        | 'CANCELLED'
        | 'PREORDER'
        | 'NONE';
      words: string;
    };
    MemosMarks: {
      packing?: boolean;
      pinned?: boolean;
      reminder?: components['schemas']['MemosReminder'];
    };
    MemosReminder: {
      /** Format: date */
      day: string;
      person?: string;
    };
    Note: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['Actor'];
      /** @enum {string} */
      kind: 'PHONE' | 'COUNTER' | 'CONTACT' | 'INTERNAL';
      packing: boolean;
      pinned: boolean;
      reminder: components['schemas']['NoteReminder'] | null;
      text: string;
    };
    NoteReminder: {
      /** Format: date */
      day: string;
      person: string;
    };
    ObservationGoingLive: {
      carried?: boolean;
    };
    ObservationView: {
      /** Format: date-time */
      carriedBefore: string | null;
      /** Format: date-time */
      live: string | null;
      /** Format: date-time */
      since: string | null;
      unsent: components['schemas']['CommandCount'][];
    };
    Order: {
      account: string;
      acknowledged: components['schemas']['Acknowledgement'][];
      assignee: string | null;
      cancelReason: string | null;
      /** Format: date-time */
      changedAt: string;
      deposits: components['schemas']['Deposit'][];
      effects: components['schemas']['Effect'][];
      findings: components['schemas']['Finding'][];
      hold: components['schemas']['Hold'] | null;
      /** Format: int64 */
      id: number;
      key: components['schemas']['OrderKey'];
      mall: components['schemas']['MallState'];
      notes: components['schemas']['Note'][];
      /** @enum {string} */
      payment:
        | 'NONE'
        | 'UNPAID'
        | 'MALL_REVIEW'
        | 'AUTHORISED'
        | 'PAID'
        | 'CAPTURED'
        | 'SHORT'
        | 'OVER'
        | 'REFUND_DUE'
        | 'REFUNDED'
        | 'FAILED'
        | 'UNKNOWN';
      placed: components['schemas']['PlacedOrder'];
      /** Format: date-time */
      receivedAt: string;
      /** Format: int64 */
      revision: number;
      route: components['schemas']['Route'];
      shipments: components['schemas']['Shipment'][];
      /** @enum {string} */
      stage: 'NEW' | 'ACCEPTED' | 'TOLD' | 'CANCELLED' | 'RETURNED';
      tags: string[];
      traces: components['schemas']['Trace'][];
    };
    OrderActionDescription: {
      id: string;
      name: components['schemas']['Text'];
      parameters: components['schemas']['Parameter'][];
      right: string;
    };
    OrderFilesStarted: {
      job: string;
    };
    OrderFilter: {
      assignee?: string[];
      batch?: string;
      box?: number[];
      carrier?: string[];
      condition?: string;
      desk?: string[];
      finding?: string[];
      orderedFrom?: string;
      orderedTo?: string;
      parcel?: string[];
      payment?: string[];
      q?: string;
      shipFrom?: string;
      shipTo?: string;
      shop?: string[];
      sort?: string;
      tag?: string[];
      wishFrom?: string;
      wishTo?: string;
    };
    OrderKey: {
      number: string;
      shop: string;
    };
    OrderKitsKitLine: {
      /** Format: int32 */
      line: number;
      parts: components['schemas']['OrderKitsKitPart'][];
    };
    OrderKitsKitPart: {
      code: string;
      name: string;
      /** Format: int32 */
      quantity: number;
      shelf: string;
    };
    OrderLine: {
      /** Format: int32 */
      destination: number;
      itemCode: string;
      key: string;
      name: string;
      /** Format: int32 */
      no: number;
      options: string[];
      /** Format: int32 */
      quantity: number;
      sku: string;
      struck: boolean;
      /** Format: int32 */
      tax: number;
      /** Format: int64 */
      unitPrice: number;
    };
    OrderListRow: {
      /** Format: int32 */
      box: number | null;
      boxName: string;
      buyer: string;
      carrier: string;
      columns: {
        [key: string]: string[];
      };
      /** @enum {string} */
      desk:
        | 'NEW'
        | 'HOLD'
        | 'PAY_WAIT'
        | 'SHIP_WAIT'
        | 'DOC_WAIT'
        | 'TRACK_WAIT'
        | 'SHIPPED'
        | 'POSTPAY_WAIT'
        | 'DONE'
        | 'CANCELLED'
        | 'RETURN';
      /** Format: int32 */
      destinations: number;
      /** Format: int64 */
      due: number | null;
      findings: components['schemas']['OrderListRowChip'][];
      firstItem: string;
      flags: (
        | 'GIFT'
        | 'SOCIAL_GIFT'
        | 'SEVERAL_DESTINATIONS'
        | 'ISLAND'
        | 'PREORDER'
        | 'SUBSCRIPTION'
        | 'NEXT_DAY'
        | 'MALL_CAUTION'
        | 'RECEIPT_WANTED'
        | 'MASKED_MAIL'
        | 'MEMBER'
        | 'DRUG'
      )[];
      /** Format: int64 */
      id: number;
      /** Format: int32 */
      items: number;
      label: string;
      mall: components['schemas']['MallState'];
      number: string;
      /** Format: date-time */
      orderedAt: string;
      /** @enum {string} */
      payment:
        | 'CARD'
        | 'COD'
        | 'BANK_TRANSFER'
        | 'CONVENIENCE_STORE'
        | 'DEFERRED'
        | 'WALLET'
        | 'POINTS'
        | 'INVOICE'
        | 'LOAN'
        | 'OTHER';
      paymentName: string;
      /** @enum {string} */
      paymentState:
        | 'NONE'
        | 'UNPAID'
        | 'MALL_REVIEW'
        | 'AUTHORISED'
        | 'PAID'
        | 'CAPTURED'
        | 'SHORT'
        | 'OVER'
        | 'REFUND_DUE'
        | 'REFUNDED'
        | 'FAILED'
        | 'UNKNOWN';
      prefecture: string;
      /** Format: date-time */
      receivedAt: string;
      recipient: string;
      /** Format: int64 */
      revision: number;
      route: string;
      /** Format: date */
      shipDate: string | null;
      shop: string;
      tags: string[];
      waybills: string[];
      /** Format: date */
      wishDate: string | null;
      wishSlot: string;
    };
    OrderListRowChip: {
      acknowledged: boolean;
      code: string;
      en: string;
      ja: string;
      /** @enum {string} */
      level: 'OK' | 'WARN' | 'BLOCK';
      proposed: components['schemas']['ProposedChange'][];
    };
    OrderMailsOrderMailView: {
      /** Format: date-time */
      at: string;
      box: string;
      connection: string;
      from: string;
      id: string;
      number: string;
      /** @enum {string} */
      state: 'NEW' | 'READ' | 'OTHER' | 'UNREADABLE';
      subject: string;
      text: string | null;
      why: string;
    };
    OrderMailsOrderMails: {
      items: components['schemas']['OrderMailsOrderMailView'][];
      next: string | null;
    };
    OrderPage: {
      boxName: string;
      /** @enum {string} */
      desk:
        | 'NEW'
        | 'HOLD'
        | 'PAY_WAIT'
        | 'SHIP_WAIT'
        | 'DOC_WAIT'
        | 'TRACK_WAIT'
        | 'SHIPPED'
        | 'POSTPAY_WAIT'
        | 'DONE'
        | 'CANCELLED'
        | 'RETURN';
      open: components['schemas']['Finding'][];
      order: components['schemas']['Order'];
      outbox: components['schemas']['OutboxView'][];
      reachable: components['schemas']['OrderPageNamedDesk'][];
    };
    OrderPageNamedDesk: {
      /** @enum {string} */
      desk:
        | 'NEW'
        | 'HOLD'
        | 'PAY_WAIT'
        | 'SHIP_WAIT'
        | 'DOC_WAIT'
        | 'TRACK_WAIT'
        | 'SHIPPED'
        | 'POSTPAY_WAIT'
        | 'DONE'
        | 'CANCELLED'
        | 'RETURN';
      name: string;
    };
    OrderRetentionArchive: {
      /** Format: date-time */
      at: string;
      /** Format: int64 */
      bytes: number;
      id: string;
      name: string;
      /** Format: date */
      newest: string;
      /** Format: date */
      oldest: string;
      /** Format: int64 */
      orders: number;
      sha256: string;
    };
    OrderRetentionPastTerm: {
      /** Format: date */
      before: string;
      /** Format: int64 */
      cancelled: number;
      /** Format: int64 */
      done: number;
      /** Format: date */
      newest: string | null;
      /** Format: date */
      night: string;
      /** Format: date */
      oldest: string | null;
    };
    OrderRetentionTerm: {
      /** Format: int32 */
      months: number;
      /** Format: int32 */
      monthsNow: number;
      /** Format: date-time */
      switched: string | null;
      /** Format: date-time */
      waitsUntil: string | null;
    };
    OrderRulesDone: {
      kind: string;
      name: string;
      rule: string;
      value: string;
    };
    OrderRulesLeaf: {
      field: string;
      holds: boolean;
      known: boolean;
      name: components['schemas']['Text'];
      op: string;
      /** @enum {string} */
      quantifier: 'ANY' | 'ALL' | 'NONE' | 'SUM' | 'COUNT';
      values: string[];
    };
    OrderRulesRan: {
      by: string | null;
      name: string;
      /** @enum {string} */
      phase: 'REMARKS' | 'TAG' | 'ITEM' | 'ROUTE' | 'CARRIER' | 'SHIPDATE' | 'TEXT' | 'HOLD';
      rule: string;
      /** @enum {string} */
      verdict: 'MATCHED' | 'BEATEN' | 'PINNED' | 'BROKEN' | 'HAD' | 'WAITS' | 'REFUSED' | 'TIMEOUT';
    };
    OrderRulesView: {
      /** Format: date-time */
      at: string | null;
      effects: components['schemas']['OrderRulesDone'][];
      pinned: components['schemas']['Text'][];
      ran: components['schemas']['OrderRulesRan'][];
      /** Format: int32 */
      version: number;
    };
    OrderRulesWhy: {
      holds: boolean;
      leaves: components['schemas']['OrderRulesLeaf'][];
      rule: string;
      /** @enum {string|null} */
      verdict: 'MATCHED' | 'BEATEN' | 'PINNED' | 'BROKEN' | 'HAD' | 'WAITS' | 'REFUSED' | 'TIMEOUT' | null;
    };
    OrdersCount: {
      more: boolean;
      /** Format: int32 */
      orders: number;
    };
    OrdersNewNote: {
      /** @enum {string} */
      kind?: 'PHONE' | 'COUNTER' | 'CONTACT' | 'INTERNAL';
      packing?: boolean;
      pinned?: boolean;
      reminder?: components['schemas']['NoteReminder'];
      text: string;
    };
    OrdersOrderSearch: {
      columns?: string;
      from?: string;
      /** Format: int32 */
      limit?: number;
      query: components['schemas']['OrderFilter'];
    };
    OutboxRetry: {
      command?: string;
    };
    OutboxView: {
      command: components['schemas']['Command'];
      message: string;
      /** Format: date-time */
      nextAt: string;
      /** Format: date-time */
      queuedAt: string;
      reference: string;
      /** @enum {string} */
      state: 'WAITING' | 'RUNNING' | 'DONE' | 'PENDING' | 'REFUSED' | 'UNKNOWN' | 'STRUCK' | 'UNSENT';
      /** Format: int32 */
      tries: number;
    };
    OutcomeView: {
      detail: string;
      /** Format: int64 */
      order: number;
      /** @enum {string} */
      result: 'APPLIED' | 'STALE' | 'DUPLICATE' | 'STOPPED';
      /** Format: int64 */
      revision: number;
    };
    PackingBox: {
      place: string;
      scans: components['schemas']['Scan'][];
      /** Format: int32 */
      seq: number;
    };
    PackingLesson: {
      code: string;
      piece?: string;
      place: string;
    };
    PackingPacked: {
      /** Format: date-time */
      at: string;
      by: string;
      /** Format: int32 */
      byEye: number;
      /** Format: int64 */
      order: number;
      /** Format: int32 */
      pieces: number;
      shipment: string;
    };
    PackingRead: {
      code: string;
      place: string;
    };
    PackingSlip: {
      code: string;
      move: boolean;
      place: string;
    };
    PagesChoice: {
      bundle: string;
      mode: string;
      provider: string;
    };
    PagesOpening: {
      open: boolean;
      provider: string;
    };
    PagesPublicRow: {
      bundle: string;
      name: components['schemas']['Text'];
      provider: string;
      /** @enum {string} */
      state: 'READY' | 'ASKS' | 'OFF' | 'RESTS' | 'TAKEN' | 'FORBIDDEN' | 'UNFIT';
      version: string;
    };
    PagesRow: {
      bundle: string;
      id: string;
      key: string;
      kit: string;
      /** @enum {string} */
      mode: 'SHARED' | 'FRAMED';
      module: string | null;
      name: components['schemas']['Text'];
      parts: ('COLUMNS' | 'ACTS' | 'ORDER' | 'HOME' | 'CONDITIONS')[];
      provider: string;
      right: string;
      sheet: string | null;
      /** @enum {string} */
      state: 'READY' | 'ASKS' | 'OFF' | 'RESTS' | 'TAKEN' | 'FORBIDDEN' | 'UNFIT';
      version: string;
      why: components['schemas']['Text'] | null;
    };
    PagesSwitch: {
      on: boolean;
    };
    PagesView: {
      on: boolean;
      pages: components['schemas']['PagesRow'][];
      publics: components['schemas']['PagesPublicRow'][];
    };
    PalletScan: {
      en: string;
      ja: string;
      shipment: string;
      /** @enum {string} */
      state: 'LOADED' | 'AGAIN' | 'REFUSED';
    };
    Parameter: {
      choices: components['schemas']['ParameterChoice'][];
      /** @enum {string} */
      kind: 'TEXT' | 'NUMBER' | 'DATE' | 'FLAG' | 'CHOICE';
      label: components['schemas']['Text'];
      /** Format: int64 */
      least: number;
      /** Format: int64 */
      most: number;
      name: string;
      required: boolean;
    };
    ParameterChoice: {
      name: components['schemas']['Text'];
      value: string;
    };
    Parcel: {
      /** Format: int32 */
      no: number;
      /** @enum {string|null} */
      seen:
        | 'REGISTERED'
        | 'PICKED_UP'
        | 'IN_TRANSIT'
        | 'HELD'
        | 'OUT_FOR_DELIVERY'
        | 'ATTEMPT_FAILED'
        | 'EXCEPTION'
        | 'DELIVERED'
        | 'RETURNED'
        | 'UNKNOWN'
        | 'NOT_FOUND'
        | 'INVALID'
        | null;
      waybill: components['schemas']['Waybill'] | null;
    };
    ParcelView: {
      /** Format: date-time */
      absent: string | null;
      /** Format: date-time */
      asked: string | null;
      /** Format: date-time */
      at: string | null;
      /** @enum {string} */
      attention: 'NONE' | 'RETURNED' | 'ABSENT' | 'TROUBLE' | 'NUMBER';
      carrier: string;
      /** Format: date-time */
      changed: string;
      /** @enum {string} */
      end: 'OPEN' | 'DELIVERED' | 'GIVEN_UP';
      number: string;
      orders: components['schemas']['ParcelViewWhose'][];
      place: string;
      /** @enum {string|null} */
      state:
        | 'REGISTERED'
        | 'PICKED_UP'
        | 'IN_TRANSIT'
        | 'HELD'
        | 'OUT_FOR_DELIVERY'
        | 'ATTEMPT_FAILED'
        | 'EXCEPTION'
        | 'DELIVERED'
        | 'RETURNED'
        | 'UNKNOWN'
        | 'NOT_FOUND'
        | 'INVALID'
        | null;
      words: string;
    };
    ParcelViewWhose: {
      /** Format: int64 */
      id: number;
      number: string;
    };
    PasskeysAnswer: {
      challenge: string;
      credential: string;
      name?: string;
    };
    PasskeysChallenge: {
      challenge: string;
      host: string;
      ids: string[];
      user: string;
    };
    PasskeysView: {
      id: string;
      name: string;
      /** Format: date-time */
      since: string;
      /** Format: date-time */
      used: string | null;
    };
    PaymentFilesFileWish: {
      format: string;
      orders?: number[];
    };
    PaymentFilesFileWritten: {
      file: components['schemas']['PaymentFilesRequestedFileView'] | null;
      left: components['schemas']['PaymentFilesLeftOut'][];
    };
    PaymentFilesLeftOut: {
      number: string;
      /** Format: int64 */
      order: number;
      why: string;
    };
    PaymentFilesRequestFilesState: {
      files: components['schemas']['PaymentFilesRequestedFileView'][];
      formats: components['schemas']['PaymentFormat'][];
      /** Format: int32 */
      waiting: number;
    };
    PaymentFilesRequestedFileView: {
      /** Format: date-time */
      at: string;
      by: string;
      format: string;
      id: string;
      name: string;
      /** Format: int32 */
      orders: number;
      struck: boolean;
    };
    PaymentFilesTakenBack: {
      /** Format: int32 */
      orders: number;
    };
    PaymentFormat: {
      id: string;
      name: string;
    };
    PaymentLayoutView: {
      charset: string;
      columns: components['schemas']['PaymentLayoutViewColumnView'][];
      delimiter: string;
      head: boolean;
      id: string;
      mark: boolean;
      name: string;
      note: string;
      preset: boolean;
      proven: boolean;
      quoted: boolean;
      result: components['schemas']['PaymentLayoutViewResultView'] | null;
      used: boolean;
      /** Format: int32 */
      version: number;
    };
    PaymentLayoutViewColumnView: {
      codes: string;
      cut: boolean;
      /** Format: int32 */
      most: number;
      required: boolean;
      text: string;
      title: string;
      unit: string;
    };
    PaymentLayoutViewResultView: {
      granted: string;
      head: boolean;
      held: string;
      key: string;
      outcome: string;
      payment: string;
      reason: string;
      refused: string;
    };
    PaymentLayoutsAll: {
      fields: components['schemas']['PaymentLayoutsFieldView'][];
      layouts: components['schemas']['PaymentLayoutView'][];
    };
    PaymentLayoutsFieldView: {
      code: string;
      en: string;
      ja: string;
    };
    PaymentLayoutsReading: {
      proves: boolean;
      rows: components['schemas']['PaymentLayoutsRowRead'][];
    };
    PaymentLayoutsRestore: {
      /** Format: int32 */
      seen: number;
      /** Format: int32 */
      version: number;
    };
    PaymentLayoutsRowRead: {
      good: boolean;
      order: string;
      /** Format: int32 */
      row: number;
      /** @enum {string|null} */
      state:
        | 'NONE'
        | 'UNPAID'
        | 'MALL_REVIEW'
        | 'AUTHORISED'
        | 'PAID'
        | 'CAPTURED'
        | 'SHORT'
        | 'OVER'
        | 'REFUND_DUE'
        | 'REFUNDED'
        | 'FAILED'
        | 'UNKNOWN'
        | null;
      words: string;
    };
    PaymentLayoutsTrial: {
      problems: string[];
      text: string;
    };
    PaymentLayoutsVersion: {
      /** Format: date-time */
      at: string;
      by: string;
      /** Format: int32 */
      version: number;
    };
    PaymentMethod: {
      /** @enum {string} */
      kind:
        | 'CARD'
        | 'COD'
        | 'BANK_TRANSFER'
        | 'CONVENIENCE_STORE'
        | 'DEFERRED'
        | 'WALLET'
        | 'POINTS'
        | 'INVOICE'
        | 'LOAN'
        | 'OTHER';
      name: string;
    };
    PaymentResultsResultFault: {
      column: string;
      /** Format: int32 */
      row: number;
      why: string;
    };
    PaymentResultsResultsTaken: {
      /** Format: int32 */
      decided: number;
      faults: components['schemas']['PaymentResultsResultFault'][];
      /** Format: int32 */
      read: number;
    };
    PaymentsBooking: {
      /** Format: int64 */
      amount: number;
      day: string;
      id?: string;
      /** Format: int64 */
      order: number;
      payer?: string;
      source?: string;
    };
    Person: {
      address: components['schemas']['Address'];
      company: string;
      kana: string;
      mail: string;
      name: string;
      phone: string;
    };
    Piece: {
      codes: string[];
      goods: string;
      id: string;
      itemCode: string;
      name: string;
      options: string[];
      /** Format: int32 */
      quantity: number;
      sku: string;
    };
    PileView: {
      code: string;
      en: string;
      ja: string;
      /** Format: int64 */
      orders: number;
    };
    PlacedOrder: {
      amounts: components['schemas']['Amounts'];
      buyer: components['schemas']['Person'];
      deliveryMethod: string;
      destinations: components['schemas']['Destination'][];
      flags: (
        | 'GIFT'
        | 'SOCIAL_GIFT'
        | 'SEVERAL_DESTINATIONS'
        | 'ISLAND'
        | 'PREORDER'
        | 'SUBSCRIPTION'
        | 'NEXT_DAY'
        | 'MALL_CAUTION'
        | 'RECEIPT_WANTED'
        | 'MASKED_MAIL'
        | 'MEMBER'
        | 'DRUG'
      )[];
      lines: components['schemas']['OrderLine'][];
      /** Format: date-time */
      orderedAt: string;
      payment: components['schemas']['PaymentMethod'];
      remarks: string;
      wish: components['schemas']['DeliveryWish'];
    };
    PlanExtra: {
      features: string[];
      id: string;
      name: string;
      /** @enum {string} */
      state: 'TAKEN' | 'OFFERED' | 'INCLUDED' | 'RESTS' | 'OTHER_PLAN' | 'SOON';
    };
    PlanForeseen: {
      plan: string;
      takes: components['schemas']['OrderRetentionPastTerm'];
    };
    PlanKeeping: {
      archives: components['schemas']['OrderRetentionArchive'][];
      lower: components['schemas']['PlanForeseen'][];
      term: components['schemas']['OrderRetentionTerm'];
      waits: components['schemas']['OrderRetentionPastTerm'] | null;
    };
    PlanOffer: {
      adds: string[];
      features: string[];
      id: string;
      name: string;
      numbers: {
        [key: string]: string;
      };
      removes: string[];
    };
    PlanOffers: {
      current: string | null;
      options: components['schemas']['PlanExtra'][];
      plans: components['schemas']['PlanOffer'][];
      promised: components['schemas']['PromisedFunction'][];
      switching: components['schemas']['PlanSwitching'] | null;
      uses: {
        [key: string]: string;
      };
      withdrawn: components['schemas']['WithdrawnDesk'][];
    };
    PlanStarted: {
      job: string;
    };
    PlanSwitching: {
      /** Format: date-time */
      since: string;
      to: string;
    };
    PlanWish: {
      plan: string;
    };
    PostalPlace: {
      city: string;
      prefecture: string;
      town: string;
      zip: string;
    };
    PracticeComing: {
      /** Format: int32 */
      count: number;
    };
    PracticeCourse: {
      connections: string[];
      results: components['schemas']['PracticeResultFile'][];
    };
    PracticeResultFile: {
      /** Format: date-time */
      at: string;
      batch: string;
      carrier: string;
      /** Format: int64 */
      rows: number;
    };
    PracticeSwitchPractising: {
      practice?: boolean;
    };
    PreviewView: {
      /** Format: int64 */
      bad: number;
      /** Format: int64 */
      changed: number;
      faults: components['schemas']['ResultViewFaultView'][];
      /** Format: int64 */
      fresh: number;
      header: string[];
      /** Format: int64 */
      known: number;
      orders: components['schemas']['PreviewViewOrderView'][];
      profile: string;
      /** Format: int32 */
      version: number;
    };
    PreviewViewLineView: {
      name: string;
      options: string[];
      /** Format: int64 */
      price: number;
      /** Format: int32 */
      quantity: number;
      sku: string;
      /** Format: int32 */
      tax: number;
    };
    PreviewViewOrderView: {
      buyer: string;
      /** Format: int64 */
      due: number | null;
      lines: components['schemas']['PreviewViewLineView'][];
      /** @enum {string} */
      mall:
        | 'NEW'
        | 'ON_HOLD'
        | 'AWAIT_PAYMENT'
        | 'READY_TO_SHIP'
        | 'SHIPPED'
        | 'CHANGE_PENDING'
        | 'CANCEL_PENDING'
        | 'CANCELLED'
        | 'PREORDER'
        | 'NONE';
      number: string;
      /** Format: date-time */
      orderedAt: string;
      payment: string;
      /** @enum {string} */
      paymentKind:
        | 'CARD'
        | 'COD'
        | 'BANK_TRANSFER'
        | 'CONVENIENCE_STORE'
        | 'DEFERRED'
        | 'WALLET'
        | 'POINTS'
        | 'INVOICE'
        | 'LOAN'
        | 'OTHER';
      places: components['schemas']['PreviewViewPlaceView'][];
      remarks: string;
      /** Format: int64 */
      row: number;
      /** @enum {string} */
      state:
        | 'NONE'
        | 'UNPAID'
        | 'MALL_REVIEW'
        | 'AUTHORISED'
        | 'PAID'
        | 'CAPTURED'
        | 'SHORT'
        | 'OVER'
        | 'REFUND_DUE'
        | 'REFUNDED'
        | 'FAILED'
        | 'UNKNOWN';
      /** @enum {string} */
      verdict: 'NEW' | 'CHANGED' | 'KNOWN';
      wish: string;
    };
    PreviewViewPlaceView: {
      address: string;
      name: string;
      phone: string;
      zip: string;
    };
    PrintRun: {
      /** Format: date-time */
      at: string;
      by: string;
      id: string;
      kind: string;
      name: string;
      /** Format: int32 */
      orders: number;
      /** Format: int32 */
      pages: number;
      sha256: string;
      wave: string;
    };
    Problem: {
      detail?: string;
      errors?: components['schemas']['ProblemFieldError'][];
      saved?: components['schemas']['ProblemSaved'];
      /** Format: int32 */
      status: number;
      title: string;
      type: string;
    };
    ProblemFieldError: {
      field: string;
      label: string;
      message: string;
      reason: components['schemas']['Text'];
      value: string | null;
    };
    ProblemSaved: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['Actor'];
    };
    ProductCodesTaught: {
      /** Format: date-time */
      at: string;
      by: string;
      code: string;
      item: string;
      name: string;
      sku: string;
    };
    ProductColumn: {
      help: components['schemas']['Text'];
      id: string;
      label: components['schemas']['Text'];
    };
    ProductForm: {
      categories: string[];
      code: string;
      costs: components['schemas']['ProductFormDatedCost'][];
      ended: boolean;
      jan: string;
      /** Format: int32 */
      leadDays: number | null;
      links: components['schemas']['ProductFormShopCode'][];
      name: string;
      paperName: string;
      parts: components['schemas']['ProductFormKitPart'][];
      shelf: string;
      /** Format: int32 */
      size: number | null;
      supplier: string;
      taxes: components['schemas']['ProductFormDatedTax'][];
      /** @enum {string|null} */
      temperature: 'AMBIENT' | 'CHILLED' | 'FROZEN' | null;
      /** Format: int32 */
      weight: number | null;
    };
    ProductFormDatedCost: {
      /** Format: date */
      from: string | null;
      /** Format: int64 */
      yen: number;
    };
    ProductFormDatedTax: {
      /** Format: date */
      from: string | null;
      /** @enum {string} */
      kind: 'STANDARD' | 'REDUCED' | 'EXEMPT';
    };
    ProductFormKitPart: {
      code: string;
      /** Format: int32 */
      quantity: number;
    };
    ProductFormShopCode: {
      code: string;
      shop: string;
    };
    ProductImportsChoice: {
      /** @enum {string} */
      blank?: 'KEEP' | 'CLEAR';
      columns: string[];
    };
    ProductImportsStarted: {
      job: string;
    };
    ProductLine: {
      categories: string[];
      code: string;
      /** Format: int64 */
      cost: number | null;
      ended: boolean;
      id: string;
      jan: string;
      kit: boolean;
      name: string;
      picture: boolean;
      shelf: string;
      supplier: string;
      /** @enum {string|null} */
      temperature: 'AMBIENT' | 'CHILLED' | 'FROZEN' | null;
    };
    ProductListWhich: {
      ids?: number[];
      query?: components['schemas']['OrderFilter'];
    };
    ProductView: {
      id: string;
      kits: components['schemas']['ProductLine'][];
      partNames: string[];
      picture: boolean;
      product: components['schemas']['ProductForm'];
    };
    ProductsCategoryRename: {
      from: string[];
      to: string;
    };
    ProductsChangedGoods: {
      /** Format: int32 */
      changed: number;
    };
    ProductsCountedCategory: {
      /** Format: int32 */
      count: number;
      path: string[];
    };
    ProductsEnded: {
      ended: boolean;
      ids: string[];
    };
    ProductsMasterFacts: {
      categories: components['schemas']['ProductsCountedCategory'][];
      /** Format: int32 */
      ended: number;
      suppliers: string[];
      /** Format: int32 */
      total: number;
      /** Format: int32 */
      unknown: number;
    };
    ProfileView: {
      charset: string;
      columns: components['schemas']['ProfileViewColumn'][];
      dates: string[];
      delimiter: string;
      gaps: string[];
      id: string;
      malls: string[];
      meanings: components['schemas']['ProfileViewMeaning'][];
      name: string;
      note: string;
      optionRows: string;
      preset: boolean;
      swapNames: boolean;
      /** Format: int32 */
      tax: number;
      /** Format: int32 */
      version: number;
    };
    ProfileViewColumn: {
      columns: string[];
      field: string;
      required: boolean;
    };
    ProfileViewMeaning: {
      field: string;
      from: string;
      to: string;
    };
    ProfilesAll: {
      fields: components['schemas']['ProfilesFieldView'][];
      profiles: components['schemas']['ProfileView'][];
      shops: components['schemas']['ProfilesShopView'][];
    };
    ProfilesFieldView: {
      code: string;
      en: string;
      ja: string;
      /** @enum {string} */
      part: 'ORDER' | 'PLACE' | 'LINE';
    };
    ProfilesRestore: {
      /** Format: int32 */
      seen: number;
      /** Format: int32 */
      version: number;
    };
    ProfilesShopView: {
      id: string;
      name: string;
      own: boolean;
      profile: string;
    };
    ProfilesVersion: {
      /** Format: date-time */
      at: string;
      by: string;
      /** Format: int32 */
      version: number;
    };
    PromisedFunction: {
      en: string;
      id: string;
      ja: string;
      plans: string[];
    };
    ProposedChange: {
      after: string;
      before: string;
      part: string;
    };
    RequestFile: {
      /** Format: date-time */
      at: string;
      by: string;
      id: string;
      name: string;
      /** Format: int32 */
      shipments: number;
      warehouse: string;
    };
    RequestsChoice: {
      orders: number[];
      warehouse?: string;
    };
    RequestsDone: {
      /** Format: int32 */
      done: number;
      refused: components['schemas']['RequestsRefused'][];
    };
    RequestsOverview: {
      counts: {
        [key: string]: number;
      };
      warehouses: components['schemas']['Warehouse'][];
    };
    RequestsRefused: {
      shipment: string;
      why: string;
    };
    RequestsRuleView: {
      shop: string;
      sku: string;
      warehouse: string;
    };
    RequestsSettingsView: {
      auto: boolean;
      /** Format: int32 */
      refusedBox: number;
      rules: components['schemas']['RequestsRuleView'][];
      /** Format: int32 */
      shortBox: number;
    };
    RequestsSome: {
      shipments: string[];
    };
    RequestsStarted: {
      job: string;
    };
    RequestsView: {
      /** Format: date-time */
      at: string;
      /** Format: int32 */
      attempt: number;
      goods: string[];
      /** Format: int64 */
      order: number;
      orderNumber: string;
      shipDate: string;
      shipment: string;
      shop: string;
      /** @enum {string} */
      state:
        'WAITING' | 'ASKED' | 'TAKEN' | 'SHIPPED' | 'SHORT' | 'REFUSED' | 'CANCELLING' | 'CANCELLED' | 'LATE';
      warehouse: string;
      words: string;
    };
    ResultRow: {
      column: string;
      en: string;
      ja: string;
      key: string;
      number: string;
      /** Format: int32 */
      row: number;
      verdict: string;
    };
    ResultView: {
      /** Format: int64 */
      bad: number;
      /** Format: int64 */
      changed: number;
      faults: components['schemas']['ResultViewFaultView'][];
      /** Format: int64 */
      fresh: number;
      /** Format: int64 */
      known: number;
      orders: components['schemas']['ResultViewOrderView'][];
      /** Format: int64 */
      undone: number;
    };
    ResultViewFaultView: {
      column: string;
      en: string;
      ja: string;
      order: string;
      /** Format: int64 */
      row: number;
      value: string;
    };
    ResultViewOrderView: {
      /** Format: int64 */
      id: number;
      number: string;
      /** @enum {string} */
      verdict: 'NEW' | 'CHANGED' | 'KNOWN';
    };
    RetakeTaken: {
      /** Format: int32 */
      left: number;
      /** Format: int32 */
      stored: number;
    };
    Route: {
      desks: (
        | 'NEW'
        | 'HOLD'
        | 'PAY_WAIT'
        | 'SHIP_WAIT'
        | 'DOC_WAIT'
        | 'TRACK_WAIT'
        | 'SHIPPED'
        | 'POSTPAY_WAIT'
        | 'DONE'
        | 'CANCELLED'
        | 'RETURN'
      )[];
      id: string;
    };
    RoutesDeskView: {
      /** @enum {string} */
      desk:
        | 'NEW'
        | 'HOLD'
        | 'PAY_WAIT'
        | 'SHIP_WAIT'
        | 'DOC_WAIT'
        | 'TRACK_WAIT'
        | 'SHIPPED'
        | 'POSTPAY_WAIT'
        | 'DONE'
        | 'CANCELLED'
        | 'RETURN';
      name: string;
    };
    RoutesRouteView: {
      desks: components['schemas']['RoutesDeskView'][];
      id: string;
      name: string;
    };
    RuleDeskWarning: {
      rule: string;
      text: components['schemas']['Text'];
    };
    RuleEdit: {
      actions: components['schemas']['RuleEditActionEdit'][];
      active?: boolean;
      condition?: string;
      /** Format: date */
      from?: string | null;
      id: string;
      name: string;
      onChange?: boolean;
      onPaid?: boolean;
      /** @enum {string} */
      once?: 'NONE' | 'BUYER';
      override?: boolean;
      /** @enum {string} */
      phase: 'REMARKS' | 'TAG' | 'ITEM' | 'ROUTE' | 'CARRIER' | 'SHIPDATE' | 'TEXT' | 'HOLD';
      shops?: string[];
      /** @enum {string} */
      stop?: 'NONE' | 'PHASE' | 'ALL';
      /** Format: date */
      until?: string | null;
    };
    RuleEditActionEdit: {
      kind: string;
      values: {
        [key: string]: string;
      };
    };
    RuleTrialsCount: {
      /** Format: int32 */
      beaten: number;
      /** Format: int32 */
      matched: number;
      rule: string;
    };
    RuleTrialsDifference: {
      after: string;
      before: string;
      number: string;
      /** Format: int64 */
      order: number;
    };
    RuleTrialsDryRun: {
      /** Format: date */
      from: string;
      rules: components['schemas']['RuleEdit'][];
      /** Format: date */
      to: string;
    };
    RuleTrialsGroup: {
      /** @enum {string} */
      cause:
        'REMARKS' | 'TAGS' | 'GIFTS' | 'ROUTE' | 'CARRIER' | 'DATE' | 'COST' | 'HOLD' | 'TEXTS' | 'MAILS';
      /** Format: int32 */
      orders: number;
      sample: components['schemas']['RuleTrialsDifference'][];
    };
    RuleTrialsResult: {
      /** Format: int32 */
      changed: number;
      /** Format: date */
      from: string;
      groups: components['schemas']['RuleTrialsGroup'][];
      /** Format: int32 */
      orders: number;
      rules: components['schemas']['RuleTrialsCount'][];
      sha256: string;
      /** Format: date */
      to: string;
    };
    RuleTrialsStarted: {
      job: string;
    };
    RuleTrialsTried: {
      holds: boolean;
      number: string;
      /** Format: int64 */
      order: number;
      shop: string;
    };
    RuleTrialsWanted: {
      condition?: string;
      /** Format: int32 */
      limit?: number;
    };
    RulesChecked: {
      problems: components['schemas']['RulesProblem'][];
      warnings: components['schemas']['RuleDeskWarning'][];
    };
    RulesDoing: {
      kind: string;
      values: {
        [key: string]: string;
      };
    };
    RulesEdit: {
      note?: string | null;
      rules: components['schemas']['RuleEdit'][];
      /** Format: int32 */
      version: number;
    };
    RulesKind: {
      kind: string;
      name: components['schemas']['Text'];
      parameters: components['schemas']['Parameter'][];
    };
    RulesParts: {
      /** Format: int32 */
      longestName: number;
      /** Format: int32 */
      mostRules: number;
      phases: components['schemas']['RulesPhaseParts'][];
    };
    RulesPhaseParts: {
      actions: components['schemas']['RulesKind'][];
      name: components['schemas']['Text'];
      /** @enum {string} */
      phase: 'REMARKS' | 'TAG' | 'ITEM' | 'ROUTE' | 'CARRIER' | 'SHIPDATE' | 'TEXT' | 'HOLD';
    };
    RulesProblem: {
      field: string;
      rule: string;
      text: components['schemas']['Text'];
    };
    RulesRuleList: {
      /** Format: date-time */
      at: string | null;
      by: components['schemas']['Actor'] | null;
      note: string;
      rules: components['schemas']['RulesView'][];
      /** Format: int32 */
      version: number;
    };
    RulesSaved: {
      set: components['schemas']['RulesRuleList'];
      warnings: components['schemas']['RuleDeskWarning'][];
    };
    RulesVersion: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['Actor'];
      note: string;
      /** Format: int32 */
      rules: number;
      /** Format: int32 */
      version: number;
    };
    RulesView: {
      actions: components['schemas']['RulesDoing'][];
      active: boolean;
      /** Format: int64 */
      beaten90: number;
      condition: string;
      /** Format: date */
      from: string | null;
      id: string;
      /** Format: date */
      lastHit: string | null;
      /** Format: int64 */
      matched90: number;
      name: string;
      onChange: boolean;
      onPaid: boolean;
      /** @enum {string} */
      once: 'NONE' | 'BUYER';
      override: boolean;
      /** @enum {string} */
      phase: 'REMARKS' | 'TAG' | 'ITEM' | 'ROUTE' | 'CARRIER' | 'SHIPDATE' | 'TEXT' | 'HOLD';
      shops: string[];
      /** @enum {string} */
      state: 'READY' | 'BROKEN' | 'PREPARING' | 'RESTING';
      /** @enum {string} */
      stop: 'NONE' | 'PHASE' | 'ALL';
      /** Format: date */
      until: string | null;
      why: components['schemas']['Text'] | null;
    };
    Scan: {
      code: string;
      /** Format: int32 */
      count: number;
      piece: string;
    };
    SearchesSearch: {
      name: string;
      query: string;
    };
    SeenField: {
      id: string;
      name: components['schemas']['Text'];
      personal: boolean;
    };
    SessionLogIn: {
      account?: string;
      password: string;
      user: string;
    };
    SessionNewPassword: {
      new: string;
      old: string;
    };
    SessionView: {
      account: string;
      accounts: components['schemas']['Account'][];
      csrf: string;
      mustChangePassword: boolean;
      name: string;
      rights: string[];
      /** @enum {string} */
      stage: 'CODE' | 'ENROL' | 'IN';
      user: string;
    };
    SessionsView: {
      address: string;
      browser: string;
      current: boolean;
      id: string;
      /** Format: date-time */
      opened: string;
      /** Format: date-time */
      seen: string;
    };
    SettingsSectionDescription: {
      id: string;
      initial: {
        [key: string]: string;
      };
      keys: components['schemas']['Parameter'][];
      name: components['schemas']['Text'];
      right: string;
    };
    ShipDateChoice: {
      /** @enum {string} */
      by: 'RULE' | 'HAND' | 'FILE';
      why: components['schemas']['Text'] | null;
    };
    Shipment: {
      batch: string | null;
      carriage: components['schemas']['Carriage'];
      /** Format: int64 */
      cod: number | null;
      companions: string[];
      dateChoice: components['schemas']['ShipDateChoice'] | null;
      /** Format: int32 */
      destination: number;
      items: components['schemas']['ShipmentItem'][];
      labelNote: string;
      lead: string | null;
      number: string;
      parcels: components['schemas']['Parcel'][];
      /** Format: date */
      shipDate: string | null;
      /** @enum {string} */
      state:
        | 'PLANNED'
        | 'BACKORDER'
        | 'RELEASED'
        | 'REQUESTED'
        | 'PRINTED'
        | 'PACKED'
        | 'NUMBERED'
        | 'HANDED_OVER'
        | 'DELIVERED'
        | 'RETURNED'
        | 'LOST'
        | 'VOID';
      wish: components['schemas']['DeliveryWish'];
    };
    ShipmentEdit: {
      carrier?: string;
      depotCode?: string;
      depotName?: string;
      label?: string;
      labelNote?: string;
      /** Format: int32 */
      parcels?: number;
      place?: string;
      shipDate?: string;
      temperature?: string;
      wishDate?: string;
      wishSlot?: string;
    };
    ShipmentItem: {
      /** Format: int32 */
      line: number;
      /** Format: int32 */
      quantity: number;
    };
    ShipmentSplit: {
      carrier?: string;
      items?: components['schemas']['ShipmentItem'][];
      label?: string;
      shipDate?: string;
      temperature?: string;
    };
    ShipmentsDone: {
      detail: string;
      job: string;
      /** Format: int64 */
      revision: number;
    };
    ShipmentsOther: {
      other: string;
    };
    ShipmentsWhy: {
      reason?: string;
    };
    SliceAuditEntry: {
      items: components['schemas']['AuditEntry'][];
      next: string | null;
    };
    SliceBoardNotesView: {
      items: components['schemas']['BoardNotesView'][];
      next: string | null;
    };
    SliceCandidate: {
      items: components['schemas']['Candidate'][];
      next: string | null;
    };
    SliceImportRowView: {
      items: components['schemas']['ImportRowView'][];
      next: string | null;
    };
    SliceIssuedPaper: {
      items: components['schemas']['IssuedPaper'][];
      next: string | null;
    };
    SliceOrderListRow: {
      items: components['schemas']['OrderListRow'][];
      next: string | null;
    };
    SliceParcelView: {
      items: components['schemas']['ParcelView'][];
      next: string | null;
    };
    SliceProductLine: {
      items: components['schemas']['ProductLine'][];
      next: string | null;
    };
    SliceRequestsView: {
      items: components['schemas']['RequestsView'][];
      next: string | null;
    };
    SliceUnknownGoodsUnknownRow: {
      items: components['schemas']['UnknownGoodsUnknownRow'][];
      next: string | null;
    };
    TagDesignsEdit: {
      back: string;
      /** @enum {string} */
      behaviour?: 'NONE' | 'STOPS' | 'CARRIES';
      fore: string;
      icon?: string;
      name: string;
      /** Format: int32 */
      position?: number;
      /** @enum {string} */
      shape?: 'ROUND' | 'SQUARE' | 'FLAG';
      shown?: ('LIST' | 'PACKING' | 'RAIL')[];
    };
    TagDesignsMention: {
      what: components['schemas']['Text'];
    };
    TagDesignsMerge: {
      into: string;
    };
    TagDesignsView: {
      back: string;
      /** @enum {string} */
      behaviour: 'NONE' | 'STOPS' | 'CARRIES';
      fore: string;
      icon: string;
      id: string;
      moves: boolean;
      name: string;
      /** Format: int32 */
      position: number;
      /** @enum {string} */
      shape: 'ROUND' | 'SQUARE' | 'FLAG';
      shown: ('LIST' | 'PACKING' | 'RAIL')[];
    };
    TargetsTargetView: {
      faults: boolean;
      from: string;
      id: string;
      kinds: string[];
      language: string;
      /** Format: date-time */
      lastAt: string | null;
      name: string;
      on: boolean;
      secret: boolean;
      template: string;
      to: string;
      trouble: string;
      until: string;
      way: string;
    };
    TargetsTest: {
      ok: boolean;
      words: string;
    };
    TargetsWanted: {
      faults: boolean;
      from?: string;
      kinds?: string[];
      language?: string;
      name?: string;
      on: boolean;
      secret?: string;
      template?: string;
      to?: string;
      until?: string;
      way?: string;
    };
    TaskView: {
      carrier: string;
      /** Format: int64 */
      cod: number | null;
      gift: boolean;
      label: string;
      labels: boolean;
      memos: string[];
      noshi: string;
      numbers: string[];
      /** Format: int64 */
      order: number;
      packed: boolean;
      parcels: components['schemas']['TaskViewBox'][];
      pieces: components['schemas']['Piece'][];
      prefecture: string;
      recipient: string;
      remarks: string[];
      scans: components['schemas']['Scan'][];
      /** Format: int32 */
      seq: number;
      shipment: string;
      shop: string;
      tags: string[];
      /** @enum {string} */
      temperature: 'AMBIENT' | 'CHILLED' | 'FROZEN';
      wish: string;
      wrapping: string;
    };
    TaskViewBox: {
      /** Format: int32 */
      no: number;
      number: string;
      tied: boolean;
    };
    TaxTotal: {
      /** Format: int32 */
      rate: number;
      /** Format: int64 */
      tax: number;
      /** Format: int64 */
      total: number;
    };
    TemplatesPreview: {
      subject: string;
      text: string;
    };
    TemplatesSymbolView: {
      help: string;
      symbol: string;
    };
    TemplatesTemplateView: {
      body: string;
      name: string;
      subject: string;
      symbols: components['schemas']['TemplatesSymbolView'][];
      title: string;
    };
    TemplatesWords: {
      body?: string;
      /** Format: int64 */
      order?: number;
      subject?: string;
    };
    Text: {
      en: string;
      ja: string;
    };
    TimeSlot: {
      /** Format: partial-time */
      from: string | null;
      label: string;
      /** Format: partial-time */
      to: string | null;
    };
    TokensEdit: {
      name: string;
      rights: string[];
    };
    TokensFresh: {
      name: string;
      token: string;
    };
    TokensView: {
      maker: string;
      name: string;
      rights: string[];
      /** Format: date-time */
      until: string;
    };
    Trace: {
      /** Format: date-time */
      at: string;
      by: string;
      did: components['schemas']['Text'];
      name: components['schemas']['Text'];
    };
    TrackingImportsNumberRow: {
      column: string;
      en: string;
      ja: string;
      key: string;
      number: string;
      /** Format: int32 */
      row: number;
      /** @enum {string} */
      verdict:
        | 'MATCHED'
        | 'CHANGED'
        | 'ALREADY'
        | 'UNKNOWN_KEY'
        | 'USED_NUMBER'
        | 'CHECK_DIGIT'
        | 'NOT_WAITING'
        | 'UNREADABLE';
    };
    TrackingImportsSeen: {
      carrier: string;
      /** Format: int64 */
      early: number;
      job: string;
      leaves: components['schemas']['CommandCount'][];
      /** Format: int64 */
      matched: number;
      /** Format: int64 */
      refused: number;
      rows: components['schemas']['TrackingImportsNumberRow'][];
      sha256: string;
      /** Format: int64 */
      undoSeconds: number;
    };
    TrackingOfOrder: {
      /** Format: int64 */
      order: number;
      parcels: components['schemas']['ParcelView'][];
    };
    TrackingOverview: {
      attention: {
        [key: string]: number;
      };
      carriers: components['schemas']['CarrierStatesStanding'][];
    };
    TrucksCause: {
      /** @enum {string} */
      cause: 'HELD' | 'PAY_WAIT' | 'FINDING' | 'NEW' | 'SHIP_WAIT' | 'DOC_WAIT' | 'BEHIND' | 'GONE';
      /** Format: int64 */
      orders: number;
      words: components['schemas']['Text'];
    };
    TrucksDay: {
      /** Format: date */
      day: string;
      ends: string | null;
      last: string | null;
      now: string;
      /** Format: int64 */
      perHour: number | null;
      scans: boolean;
      set: boolean;
      ships: boolean;
      trucks: components['schemas']['TrucksTruck'][];
    };
    TrucksTruck: {
      at: string | null;
      carrier: string;
      causes: components['schemas']['TrucksCause'][];
      gone: boolean;
      /** Format: int64 */
      misses: number;
      /** Format: int64 */
      orders: number;
      /** Format: int64 */
      parcels: number;
      /** Format: int64 */
      queued: number;
      /** Format: int64 */
      ready: number;
    };
    TypesOption: {
      label: string;
      value: string;
    };
    UnknownGoodsProposal: {
      code: string;
      id: string;
      name: string;
      /** @enum {string} */
      why: 'CODE' | 'JAN' | 'NAME';
    };
    UnknownGoodsSellingOrder: {
      /** Format: int64 */
      id: number;
      number: string;
    };
    UnknownGoodsUnknownEntry: {
      code?: string;
      name?: string;
    };
    UnknownGoodsUnknownLink: {
      product: string;
    };
    UnknownGoodsUnknownRow: {
      /** Format: date-time */
      at: string;
      code: string;
      id: string;
      itemCode: string;
      name: string;
      order: components['schemas']['UnknownGoodsSellingOrder'];
      /** Format: int32 */
      orders: number;
      proposal: components['schemas']['UnknownGoodsProposal'] | null;
      shop: string;
      shopName: string;
    };
    UsersEdit: {
      accounts?: string[];
      disabled?: boolean;
      login?: string;
      name?: string;
      rights?: string[];
      role?: string;
    };
    UsersLossView: {
      /** Format: date-time */
      at: string;
      by: string;
      name: string;
    };
    UsersOneTime: {
      password: string;
      user: components['schemas']['UsersView'];
    };
    UsersRightView: {
      en: string;
      id: string;
      ja: string;
    };
    UsersRoleView: {
      en: string;
      id: string;
      ja: string;
      rights: string[];
    };
    UsersView: {
      accounts: string[];
      disabled: boolean;
      factorLoss: components['schemas']['UsersLossView'] | null;
      login: string;
      mustChangePassword: boolean;
      name: string;
      rights: string[];
      secondFactor: boolean;
    };
    WaitingDepositsAssignment: {
      id: string;
      /** Format: int64 */
      order?: number;
    };
    WaitingDepositsDepositCandidate: {
      buyer: string;
      /** Format: int64 */
      left: number;
      number: string;
      /** Format: int64 */
      order: number;
      /** Format: int64 */
      revision: number;
    };
    WaitingDepositsWaitingDeposit: {
      /** Format: int64 */
      amount: number;
      candidates: components['schemas']['WaitingDepositsDepositCandidate'][];
      day: string;
      id: string;
      payer: string;
      reason: string;
      source: string;
    };
    Warehouse: {
      file: boolean;
      id: string;
      name: string;
      results: boolean;
    };
    WavesFile: {
      carrier: string;
      id: string;
      /** Format: int32 */
      shipments: number;
      struck: boolean;
    };
    WavesPaper: {
      /** Format: date-time */
      at: string;
      id: string;
      kind: string;
    };
    WavesWave: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['Actor'];
      /** Format: date */
      day: string;
      /** Format: int32 */
      elsewhere: number;
      files: components['schemas']['WavesFile'][];
      id: string;
      /** Format: int32 */
      left: number;
      /** Format: int32 */
      numbered: number;
      papers: components['schemas']['WavesPaper'][];
      reason: string;
      /** Format: int32 */
      run: number;
      /** Format: int32 */
      waiting: number;
    };
    Waybill: {
      carrier: string;
      number: string;
    };
    WaybillBatch: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['Actor'];
      carrier: string;
      id: string;
      reason: string;
      sha256: string;
      shipments: string[];
      struck: boolean;
      wave: string;
    };
    WithdrawnDesk: {
      /** @enum {string} */
      desk:
        | 'NEW'
        | 'HOLD'
        | 'PAY_WAIT'
        | 'SHIP_WAIT'
        | 'DOC_WAIT'
        | 'TRACK_WAIT'
        | 'SHIPPED'
        | 'POSTPAY_WAIT'
        | 'DONE'
        | 'CANCELLED'
        | 'RETURN';
      /** @enum {string} */
      instead:
        | 'NEW'
        | 'HOLD'
        | 'PAY_WAIT'
        | 'SHIP_WAIT'
        | 'DOC_WAIT'
        | 'TRACK_WAIT'
        | 'SHIPPED'
        | 'POSTPAY_WAIT'
        | 'DONE'
        | 'CANCELLED'
        | 'RETURN';
      /** Format: int64 */
      orders: number;
      tag: string;
    };
    WrittenNumbers: {
      numbers?: string[];
    };
  };
  responses: {
    /** @description The Idempotency-Key was used for another request */
    ANOTHER: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Something went wrong in the house; its log says what */
    BROKEN: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The house starts, closes or is busy; try again */
    BUSY: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not possible as things stand */
    CONFLICT: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The right that x-needs names is missing, the page is out of date, or who asks has to prove once more who they are (type urn:banto:problem:step-up) */
    FORBIDDEN: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The disk is full; nothing was saved */
    FULL: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The input is wrong; errors names each wrong field */
    INVALID: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description There is no such thing, or its room is not installed */
    NOT_FOUND: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Somebody else has saved it since it was read */
    STALE: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description More than may be sent there */
    TOO_LARGE: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too many tries; detail says how long to wait */
    TOO_OFTEN: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Nobody is logged in, or the token is wrong or withdrawn */
    UNAUTHENTICATED: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is of another media type than is taken there */
    WRONG_TYPE: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getAccounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postAccounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountsEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  putAccountsId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountsEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getActions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderActionDescription'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postActions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ActionsAction'];
      };
    };
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionsStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postActionsPreview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ActionsAction'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkPreview'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postActionsJobResume: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionsStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postActionsJobUndo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionsUndone'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getAddressRules: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddressRulesView'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putAddressRules: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddressRulesEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddressRulesView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getAlarms: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmsAlarmView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getAlarmsKinds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmsKindView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getAlarmsTargets: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetsTargetView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putAlarmsTargetsId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TargetsWanted'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetsTargetView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteAlarmsTargetsId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetsTargetView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postAlarmsTargetsIdTest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetsTest'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postAlarmsIdSeen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmsAlarmView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getArrivals: {
    parameters: {
      query?: {
        since?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArrivalsView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getAudit: {
    parameters: {
      query?: {
        staff?: string;
        act?: string;
        from?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SliceAuditEntry'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postAuditVerify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditVerdict'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getBoardNotes: {
    parameters: {
      query?: {
        state?: 'STANDS' | 'PAST';
        from?: number;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SliceBoardNotesView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postBoardNotes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BoardNotesEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardNotesView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postBoardNotesSearch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BoardNotesSearch'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SliceBoardNotesView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getBoardNotesUnread: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardNotesUnread'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getBoardNotesId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardNotesWhole'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putBoardNotesId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BoardNotesEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardNotesView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteBoardNotesId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardNotesView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postBoardNotesIdRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardNotesUnread'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postBoardNotesIdReplies: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BoardNotesNewReply'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardNotesWhole'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postBoardNotesIdRestore: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardNotesView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getBoardTags: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TagDesignsView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putBoardTagsId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TagDesignsEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TagDesignsView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteBoardTagsId: {
    parameters: {
      query?: {
        confirm?: boolean;
      };
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TagDesignsView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getBoardTagsIdMentions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TagDesignsMention'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postBoardTagsIdMerge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TagDesignsMerge'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TagDesignsView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getBoardTexts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CannedTextsView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putBoardTextsId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CannedTextsEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CannedTextsView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteBoardTextsId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CannedTextsView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postBoardTextsIdFill: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CannedTextsWanted'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CannedTextsFull'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getBoxes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string[];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putBoxes: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': string[];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string[];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getCarriers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CarriersCarrier'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getConnections: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionsConnectionView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getConnectionsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionsConnectionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putConnectionsId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionsConnectionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteConnectionsId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postConnectionsIdChoose: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionsConnectionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getConnectionsIdDays: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerDay'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postConnectionsIdDisable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionsConnectionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postConnectionsIdEnable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionsConnectionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getConnectionsIdFaults: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionsConnectorFaultView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getConnectionsIdInside: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string[];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getConnectionsIdPayloadsNumber: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        number: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getConnectionsIdPushes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionsPushed'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postConnectionsIdTest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionsTest'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getConnectionsIdUnread: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerAside'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getConnectionsIdUnreadSeq: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        seq: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getConnectionsIdUnstored: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerUnstored'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postConnectionsIdUnstoredAgain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConnectionsWanted'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetakeTaken'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postConnectionsIdWake: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionsConnectionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getConnectorTypes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectorTypesTypeView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getConnectors: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectorsListed'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postConnectors: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/java-archive': string;
      };
    };
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectorsStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postConnectorsRehearsal: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/java-archive': string;
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstallPreview'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postConnectorsFeatureInstall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        feature: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectorsStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteConnectorsNameVersion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postConnectorsNameVersionAllow: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postConnectorsNameVersionFormer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getConsolidations: {
    parameters: {
      query?: {
        from?: number;
        limit?: number;
        order?: number;
        declined?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SliceCandidate'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postConsolidations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsolidationsGroups'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsolidationsDecided'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postConsolidationsDeclined: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsolidationsGroups'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsolidationsDecided'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getDesks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DesksView'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getDocuments: {
    parameters: {
      query?: {
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentsPapers'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postDocuments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentsPrint'];
      };
    };
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentsStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getDocumentsKinds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentsKind'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postDocumentsLook: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentsPrint'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentsLook'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getDocumentsRegistration: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentsRegistration'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getDocumentsRules: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssueRulesRow'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getDocumentsSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: string;
          };
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putDocumentsSettings: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: string;
          };
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getDocumentsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getEvents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getExportsOrders: {
    parameters: {
      query?: {
        columns?: string;
        reason?: string;
        desk?: string[];
        box?: number[];
        shop?: string[];
        payment?: string[];
        finding?: string[];
        tag?: string[];
        assignee?: string[];
        carrier?: string[];
        parcel?: string[];
        orderedFrom?: string;
        orderedTo?: string;
        shipFrom?: string;
        shipTo?: string;
        wishFrom?: string;
        wishTo?: string;
        batch?: string;
        q?: string;
        sort?: string;
        condition?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv; charset=utf-8': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postExportsOrders: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExportsOrderExport'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv; charset=utf-8': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getFactorRule: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FactorRuleRule'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putFactorRule: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FactorRuleRule'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FactorRuleRule'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getFields: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FieldsRow'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getHandOvers: {
    parameters: {
      query?: {
        day?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOversDay'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postHandOvers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOversClosing'];
      };
    };
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOversStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postHandOversLate: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOversLate'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string[];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postHandOversLoads: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOversRead'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PalletScan'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteHandOversLoadsNumber: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getHandOversId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOver'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postHandOversIdReopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string[];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getIssuedDocuments: {
    parameters: {
      query?: {
        order?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedPaper'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postIssuedDocumentsExport: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IssuedSearch'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postIssuedDocumentsProofs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postIssuedDocumentsReturns: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IssuedBack'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedGiven'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postIssuedDocumentsSearch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IssuedSearch'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SliceIssuedPaper'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getIssuedDocumentsSeqPdf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        seq: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postIssuedDocumentsSeqReissue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        seq: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IssuedWhy'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedReissued'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postIssuedDocumentsSeqVoid: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        seq: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IssuedWhy'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedPaper'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getJobs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobsJobView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getJobsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobsJobView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getLabelFileLayouts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LayoutsAll'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postLabelFileLayoutsTrial: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LayoutView'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LayoutsTrial'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getLabelFileLayoutsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LayoutView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putLabelFileLayoutsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LayoutView'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LayoutView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postLabelFileLayoutsIdRestore: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LayoutsRestore'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LayoutView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getLabelFileLayoutsIdVersions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LayoutsVersion'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getMailbox: {
    parameters: {
      query?: {
        from?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailboxMails'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getMailboxes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailboxesMailboxView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getMailboxesReaders: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string[];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getMailboxesId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailboxesMailboxView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putMailboxesId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailboxesMailboxView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteMailboxesId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getMailboxesIdInside: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string[];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postMailboxesIdTest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailboxesTest'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postMailboxesIdWake: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailboxesMailboxView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getMails: {
    parameters: {
      query?: {
        order?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailsMailView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getMailsSending: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailsSending'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getMailsSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: string;
          };
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putMailsSettings: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: string;
          };
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getMailsSettingsConsent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailsConsent'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putMailsSettingsConsent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailsConsentGiven'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailsTested'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postMailsSettingsConsent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailsConsentAsked'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailsConsentPage'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteMailsSettingsConsent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailsConsent'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getMailsSettingsInside: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string[];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postMailsSettingsTest: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailsTestMail'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailsTested'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getMailsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailsMailView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getMenu: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string[];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getObservation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObservationView'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postObservation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObservationView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postObservationLive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObservationGoingLive'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObservationView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getOpenapiJson: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getOrderFileProfiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProfilesAll'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getOrderFileProfilesId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProfileView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putOrderFileProfilesId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProfileView'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProfileView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postOrderFileProfilesIdRestore: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProfilesRestore'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProfileView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getOrderFileProfilesIdVersions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProfilesVersion'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postOrderFiles: {
    parameters: {
      query?: {
        shop?: string;
        profile?: string;
        size?: number[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': string;
      };
    };
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderFilesStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getOrderFilesImportsJob: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResultView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getOrderFilesImportsJobFaults: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv; charset=UTF-8': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postOrderFilesPreview: {
    parameters: {
      query?: {
        shop?: string;
        profile?: string;
        size?: number[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': string;
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreviewView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getOrderMails: {
    parameters: {
      query?: {
        state?: string;
        from?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderMailsOrderMails'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getOrderMailsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderMailsOrderMailView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getOrderMailsIdEml: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'message/rfc822': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postOrderMailsIdRetry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderMailsOrderMailView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getOrders: {
    parameters: {
      query?: {
        from?: string;
        limit?: number;
        columns?: string;
        desk?: string[];
        box?: number[];
        shop?: string[];
        payment?: string[];
        finding?: string[];
        tag?: string[];
        assignee?: string[];
        carrier?: string[];
        parcel?: string[];
        orderedFrom?: string;
        orderedTo?: string;
        shipFrom?: string;
        shipTo?: string;
        wishFrom?: string;
        wishTo?: string;
        batch?: string;
        q?: string;
        sort?: string;
        condition?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SliceOrderListRow'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getOrdersCount: {
    parameters: {
      query?: {
        desk?: string[];
        box?: number[];
        shop?: string[];
        payment?: string[];
        finding?: string[];
        tag?: string[];
        assignee?: string[];
        carrier?: string[];
        parcel?: string[];
        orderedFrom?: string;
        orderedTo?: string;
        shipFrom?: string;
        shipTo?: string;
        wishFrom?: string;
        wishTo?: string;
        batch?: string;
        q?: string;
        sort?: string;
        condition?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrdersCount'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getOrdersPiles: {
    parameters: {
      query?: {
        desk?: string[];
        box?: number[];
        shop?: string[];
        payment?: string[];
        finding?: string[];
        tag?: string[];
        assignee?: string[];
        carrier?: string[];
        parcel?: string[];
        orderedFrom?: string;
        orderedTo?: string;
        shipFrom?: string;
        shipTo?: string;
        wishFrom?: string;
        wishTo?: string;
        batch?: string;
        q?: string;
        sort?: string;
        condition?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PileView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postOrdersSearch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrdersOrderSearch'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SliceOrderListRow'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postOrdersSearchCount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrdersOrderSearch'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrdersCount'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postOrdersSearchPiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrdersOrderSearch'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PileView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getOrdersId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderPage'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getOrdersIdEditing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EditingEditor'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putOrdersIdEditing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EditingEditor'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteOrdersIdEditing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getOrdersIdHistory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryLine'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postOrdersIdNotes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrdersNewNote'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderPage'];
        };
      };
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  putOrdersIdNotesNo: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: number;
        no: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MemosMarks'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  putOrdersIdPlaced: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlacedOrder'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderPage'];
        };
      };
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  putOrdersIdTags: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': string[];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderPage'];
        };
      };
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postOrdersOrderDeposits: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
        'Idempotency-Key'?: string;
      };
      path: {
        order: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DepositsMoney'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutcomeView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteOrdersOrderDepositsDeposit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        order: number;
        deposit: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutcomeView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getOutbox: {
    parameters: {
      query?: {
        state?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutboxView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postOutboxRetry: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutboxRetry'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPackingCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductCodesTaught'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  deletePackingCodesItemCode: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        item: string;
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPackingPacked: {
    parameters: {
      query?: {
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackingPacked'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getPackingTasks: {
    parameters: {
      query?: {
        place?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Answer'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postPackingTasks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PackingSlip'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Answer'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPackingTasksShipment: {
    parameters: {
      query?: {
        place?: string;
      };
      header?: never;
      path: {
        shipment: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Answer'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  deletePackingTasksShipment: {
    parameters: {
      query?: {
        place?: string;
      };
      header?: never;
      path: {
        shipment: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postPackingTasksShipmentCodes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        shipment: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PackingLesson'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Answer'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postPackingTasksShipmentLabel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        shipment: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PackingRead'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Answer'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postPackingTasksShipmentPacked: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        shipment: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PackingBox'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Answer'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  putPackingTasksShipmentScans: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        shipment: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PackingBox'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Answer'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPages: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PagesView'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putPages: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PagesSwitch'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PagesView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  putPagesPublicBundle: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bundle: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PagesOpening'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PagesView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  putPagesId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PagesChoice'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PagesView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deletePagesIdRest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PagesView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postPagesIdKeyStood: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPaymentFileLayouts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentLayoutsAll'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postPaymentFileLayoutsReading: {
    parameters: {
      query?: {
        layout?: string;
        name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': string;
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentLayoutsReading'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postPaymentFileLayoutsTrial: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentLayoutView'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentLayoutsTrial'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPaymentFileLayoutsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentLayoutView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putPaymentFileLayoutsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentLayoutView'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentLayoutView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postPaymentFileLayoutsIdRestore: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentLayoutsRestore'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentLayoutView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPaymentFileLayoutsIdVersions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentLayoutsVersion'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postPayments: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentsBooking'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutcomeView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPaymentsDepositFiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentFormat'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postPaymentsDepositFiles: {
    parameters: {
      query?: {
        format?: string;
        name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': string;
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DepositFilesDepositsRead'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPaymentsDeposits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaitingDepositsWaitingDeposit'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postPaymentsDeposits: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WaitingDepositsAssignment'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutcomeView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deletePaymentsDeposits: {
    parameters: {
      query?: {
        id?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postPaymentsDepositsUndo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WaitingDepositsAssignment'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPaymentsRequestFiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentFilesRequestFilesState'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postPaymentsRequestFiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentFilesFileWish'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentFilesFileWritten'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPaymentsRequestFilesId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  deletePaymentsRequestFilesId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentFilesTakenBack'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPaymentsResultFiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentFormat'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postPaymentsResultFiles: {
    parameters: {
      query?: {
        format?: string;
        name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': string;
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentResultsResultsTaken'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPaymentsSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: string;
          };
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putPaymentsSettings: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: string;
          };
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deletePaymentsOrderDeposit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        order: number;
        deposit: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutcomeView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPlans: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanOffers'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postPlans: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlanWish'];
      };
    };
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPlansArchivesId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postPlansOptionsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deletePlansOptionsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPlansRetention: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanKeeping'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getPostal: {
    parameters: {
      query?: {
        zip?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostalPlace'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getPractice: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PracticeCourse'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postPractice: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PracticeCourse'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postPracticeOrders: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PracticeComing'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PracticeCourse'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getPracticeResultsBatch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batch: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postProductList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProductListWhich'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv; charset=UTF-8': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getProducts: {
    parameters: {
      query?: {
        q?: string;
        category?: string[];
        supplier?: string;
        shown?: 'CURRENT' | 'ENDED' | 'ALL' | 'KITS';
        from?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SliceProductLine'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postProducts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProductForm'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postProductsCategoryRenames: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProductsCategoryRename'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductsChangedGoods'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getProductsColumns: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductColumn'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postProductsEnded: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProductsEnded'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductsChangedGoods'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getProductsFacts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductsMasterFacts'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getProductsFile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv; charset=UTF-8': string;
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getProductsImports: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postProductsImports: {
    parameters: {
      query?: {
        name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': string;
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getProductsImportsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putProductsImportsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProductImportsChoice'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postProductsImportsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductImportsStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteProductsImportsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getProductsImportsIdFaults: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv; charset=UTF-8': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getProductsImportsIdRows: {
    parameters: {
      query?: {
        kind?: string;
        from?: string;
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SliceImportRowView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getProductsKitsOrder: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        order: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderKitsKitLine'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getProductsUnknown: {
    parameters: {
      query?: {
        ignored?: boolean;
        from?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SliceUnknownGoodsUnknownRow'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postProductsUnknownIdIgnored: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteProductsUnknownIdIgnored: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postProductsUnknownIdLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnknownGoodsUnknownLink'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postProductsUnknownIdProduct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnknownGoodsUnknownEntry'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getProductsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putProductsId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProductForm'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteProductsId: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getProductsIdPicture: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putProductsIdPicture: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': string;
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteProductsIdPicture: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postPushAccountConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        account: string;
        connection: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': string;
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      400: components['responses']['INVALID'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getRoutes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoutesRouteView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getRules: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RulesRuleList'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putRules: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RulesEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RulesSaved'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postRulesCheck: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RulesEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RulesChecked'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postRulesDryRuns: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RuleTrialsDryRun'];
      };
    };
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleTrialsStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getRulesDryRunsJob: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleTrialsResult'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getRulesOrdersId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderRulesView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getRulesOrdersIdWhyRule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
        rule: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderRulesWhy'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getRulesParts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RulesParts'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postRulesTry: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RuleTrialsWanted'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleTrialsTried'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getRulesVersions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RulesVersion'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getRulesVersionsVersion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        version: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RulesRuleList'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postRulesVersionsVersionRestore: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        version: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RulesRuleList'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getSearches: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchesSearch'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putSearchesName: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SearchesSearch'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchesSearch'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteSearchesName: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: boolean;
          };
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SessionLogIn'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      429: components['responses']['TOO_OFTEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postSessionAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountSwitchOtherAccount'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getSessionFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FactorState'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postSessionFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FactorProof'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FactorBegun'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postSessionFactorCode: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FactorCode'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postSessionFactorConfirmation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FactorCode'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FactorRecovery'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getSessionFactorProof: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postSessionFactorProof: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FactorProof'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postSessionFactorRecovery: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FactorProof'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FactorRecovery'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postSessionFactorRemoval: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FactorProof'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getSessionPasskeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeysView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postSessionPasskeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasskeysAnswer'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postSessionPasskeysChallenge: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeysChallenge'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postSessionPasskeysProof: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasskeysAnswer'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteSessionPasskeysId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postSessionPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SessionNewPassword'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postSessionPractice: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PracticeSwitchPractising'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionsView'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  deleteSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        banto_session?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteSessionsId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsSectionDescription'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getSettingsSection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        section: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: string;
          };
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putSettingsSection: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        section: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: string;
          };
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getShipmentsProblems: {
    parameters: {
      query?: {
        id?: number[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LabelFault'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  patchShipmentsNumber: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        number: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ShipmentEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Shipment'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postShipmentsNumberJoin: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        number: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ShipmentsOther'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShipmentsDone'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postShipmentsNumberNumbers: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        number: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WrittenNumbers'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShipmentsDone'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postShipmentsNumberParcels: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        number: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FurtherParcel'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShipmentsDone'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postShipmentsNumberPart: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        number: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ShipmentsWhy'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShipmentsDone'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postShipmentsNumberSplit: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        number: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ShipmentSplit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShipmentsDone'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getShop: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: string;
          };
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putShop: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: string;
          };
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getTakeOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getTemplates: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplatesTemplateView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putTemplatesName: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TemplatesWords'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplatesTemplateView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postTemplatesNamePreview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TemplatesWords'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplatesPreview'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getTokens: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokensView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postTokens: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TokensEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokensFresh'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteTokensName: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: boolean;
          };
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getTracking: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrackingOverview'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postTrackingImports: {
    parameters: {
      query?: {
        carrier?: string;
        save?: boolean;
        name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': string;
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrackingImportsSeen'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getTrackingLinks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Link'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getTrackingOrders: {
    parameters: {
      query?: {
        id?: number[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrackingOfOrder'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getTrackingParcels: {
    parameters: {
      query?: {
        show?: string;
        carrier?: string;
        from?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SliceParcelView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postTrackingParcelsCarrierNumberAsk: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        carrier: string;
        number: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getTrucks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrucksDay'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getUsers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsersView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postUsers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UsersEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsersOneTime'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getUsersRights: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsersRightView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getUsersRoles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsersRoleView'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putUsersLogin: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        login: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UsersEdit'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsersView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteUsersLogin: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        login: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: boolean;
          };
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteUsersLoginFactor: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        login: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsersView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteUsersLoginFactorLoss: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        login: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postUsersLoginPassword: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        login: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsersOneTime'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  deleteUsersLoginSessions: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        login: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getWarehouseFiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestFile'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postWarehouseFiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FilesWanted'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestsStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postWarehouseFilesResults: {
    parameters: {
      query?: {
        warehouse?: string;
        save?: boolean;
        name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': string;
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FilesSeen'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getWarehouseFilesId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getWarehouseRequests: {
    parameters: {
      query?: {
        state?: string;
        warehouse?: string;
        from?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SliceRequestsView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postWarehouseRequestsCancel: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestsSome'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestsDone'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postWarehouseRequestsCancelled: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestsSome'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestsDone'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  postWarehouseRequestsChoice: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestsChoice'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestsDone'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getWarehouseRequestsOverview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestsOverview'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postWarehouseRequestsSend: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestsSome'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestsStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getWarehouseRequestsSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestsSettingsView'];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  putWarehouseRequestsSettings: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestsSettingsView'];
      };
    };
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestsSettingsView'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      412: components['responses']['STALE'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getWaybillBatches: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaybillBatch'][];
        };
      };
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postWaybillBatches: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BatchesWave'];
      };
    };
    responses: {
      /** @description What was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchesStarted'];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
  getWaybillBatchesWaves: {
    parameters: {
      query?: {
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WavesWave'][];
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  getWaybillBatchesIdFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
    };
  };
  postWaybillBatchesIdStrike: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BatchesWhy'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['INVALID'];
      401: components['responses']['UNAUTHENTICATED'];
      403: components['responses']['FORBIDDEN'];
      404: components['responses']['NOT_FOUND'];
      409: components['responses']['CONFLICT'];
      413: components['responses']['TOO_LARGE'];
      415: components['responses']['WRONG_TYPE'];
      422: components['responses']['ANOTHER'];
      500: components['responses']['BROKEN'];
      503: components['responses']['BUSY'];
      507: components['responses']['FULL'];
    };
  };
}
