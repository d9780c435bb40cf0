package se.garantivakt.report;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** FHIR's own definitions of R4, as they come with HAPI: no network is asked. */
public final class FhirValidation {
  private final FhirValidator validator;

  /** Reads the definitions, which takes some seconds. */
  public FhirValidation() {
    FhirContext context = FhirContext.forR4();
    ValidationSupportChain support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            new CommonCodeSystemsTerminologyService(context),
            new InMemoryTerminologyServerValidationSupport(context));
    validator = context.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
  }

  /** What is wrong with a resource. */
  public List<String> errors(String json) {
    return said(json, ResultSeverityEnum.ERROR);
  }

  /** What could be better. */
  public List<String> warnings(String json) {
    return said(json, ResultSeverityEnum.WARNING);
  }

  private List<String> said(String json, ResultSeverityEnum severity) {
    boolean worse = severity == ResultSeverityEnum.ERROR;
    return validator.validateWithResult(json).getMessages().stream()
        .filter(
            m ->
                m.getSeverity() == severity || worse && m.getSeverity() == ResultSeverityEnum.FATAL)
        .map(m -> m.getLocationString() + ": " + m.getMessage())
        .toList();
  }
}
