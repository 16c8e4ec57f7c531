package silian.platform.registration;

import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.appinfo.InstanceInfo.InstanceStatus;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;

/**
 * Registers once the process is ready, not when its port opens: what runs at start (indexes, first accounts) is done
 * before the first request.
 */
final class TakesTrafficWhenReady implements ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

    private final ApplicationInfoManager instance;

    TakesTrafficWhenReady(ApplicationInfoManager instance) {
        this.instance = instance;
    }

    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
        instance.setInstanceStatus(switch (event.getState()) {
            case ACCEPTING_TRAFFIC -> InstanceStatus.UP;
            case REFUSING_TRAFFIC -> InstanceStatus.OUT_OF_SERVICE;
        });
    }
}
