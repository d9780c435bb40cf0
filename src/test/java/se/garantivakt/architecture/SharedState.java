package se.garantivakt.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Map;

/**
 * Nothing is kept in static fields that could change: operators of one process share its classes,
 * and what one episode left there another would read.
 */
final class SharedState {
  private SharedState() {}

  static ArchRule isNotInStaticVariables() {
    return fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("a static field that changes is shared by all episodes of a process");
  }

  /**
   * Seen by the declared type; an immutable one is declared as the interface and made by {@code of}
   * or {@code copyOf}.
   */
  static ArchRule isNotInStaticFieldsOfMutableTypes() {
    return noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(
            DescribedPredicate.describe(
                "a collection class, an atomic or a builder of strings", SharedState::isMutable))
        .because("a constant cannot be added to");
  }

  /** Seen by what static initialisers make, whatever type the field has. */
  static ArchRule isNotMadeByStaticInitialisers() {
    return noClasses()
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "a static initialiser makes a collection that can be added to",
                access -> isInStaticInitialiser(access) && isMutable(access.getTargetOwner())))
        .because("a constant cannot be added to");
  }

  private static boolean isInStaticInitialiser(JavaAccess<?> access) {
    return access.getOrigin().getName().equals("<clinit>");
  }

  private static boolean isMutable(JavaClass type) {
    boolean collection =
        !type.isInterface()
            && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
    return collection && type.getPackageName().startsWith("java.util")
        || type.getPackageName().equals("java.util.concurrent.atomic")
        || type.isEquivalentTo(StringBuilder.class)
        || type.isEquivalentTo(StringBuffer.class);
  }
}
