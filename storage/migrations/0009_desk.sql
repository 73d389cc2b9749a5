-- What waits for the office to decide, found without reading all that was handed in.
CREATE INDEX applications_attention ON applications (programme, id) WHERE attention IS NOT NULL;
