package silian.recruitment.institutions;

import java.util.List;

/** A panellist as shown: the name masked, and the candidates he or she is taken off. */
public record PanelMember(String code, String name, List<String> recusedFrom) {

    static PanelMember of(Panellist panellist) {
        return new PanelMember(panellist.code(), panellist.name().masked(),
                panellist.recusedFrom().stream().sorted().toList());
    }
}
