package slotwright.booking.vault;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import slotwright.booking.vault.model.MasterKeys;

/** Reads the master keys from the configuration; {@link ProveMasterKeys} asks for them when the service starts. */
@Singleton
final class VaultSecret {

    @Produces
    @Singleton
    static MasterKeys keys(@ConfigProperty(name = "slotwright.secrets.master-key") String setting) {
        return MasterKeys.of(setting);
    }
}
