package silian.recruitment.institutions;

/** What is done with a post too few people qualified for. */
public enum RatioMeasure {
    /** 取消岗位. */
    CANCEL,
    /** 核减名额: to as many places as the ratio allows. */
    CUT,
    /** 保留岗位: opened all the same, with a reason that is filed and shown. */
    KEEP
}
