package se.garantivakt.architecture.bad.event;

import ca.uhn.fhir.context.FhirContext;

record KnowsFhir(FhirContext fhir) {}
