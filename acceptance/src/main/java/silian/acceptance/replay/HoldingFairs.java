package silian.acceptance.replay;

import silian.acceptance.year.SyntheticYear;

/** The special fairs: employers take part, students check in and say for whom they would work. */
final class HoldingFairs implements Chapter {

    @Override
    public String title() {
        return "专场招聘会 special fairs";
    }

    @Override
    public int steps(SyntheticYear year) {
        return year.fairs().stream().mapToInt(fair -> fair.enterprises().size() + fair.people().size()).sum();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        for (var fair : year.fairs()) {
            var holding = HoldingActivity.published(fair, stage, ledger);
            stage.each(fair.enterprises(), holding::takePart);
            holding.approve();
            var codes = holding.open();
            stage.each(fair.people(), student -> holding.attend(student, codes));
            holding.close();
        }
    }
}
