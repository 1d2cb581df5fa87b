/** Which of the DIAN's two services a document is for. It alone decides URL, `cbc:ProfileExecutionID`, QR and hash digit. */
export type Environment = 'produccion' | 'habilitacion';
